import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, onTestFinished, test } from 'vitest'
import { commit } from '#adapters/dynamodb/commit.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import { untilSettled } from '#domain/actions/retry.ts'
import type { Application } from '#domain/application.ts'
import type { Change } from '#domain/ports.ts'
import { draft } from '#tests/support/draft.ts'

const at = '2026-11-23T01:00:00.000Z'
/** Three writes: the case, its event, the claim. */
const change: Change = {
  after: draft,
  facts: [{ at, type: 'application.created', actor: { kind: 'system', name: 'x', how: 'api' }, to: 'draft' }],
  effects: [],
  claim: ['park|x'],
}

function setup(...codes: readonly string[]) {
  const client = mockClient(DynamoDBDocumentClient)
  onTestFinished(() => void client.restore())
  const CancellationReasons = codes.map((Code) => ({ Code }))
  client
    .on(TransactWriteCommand)
    .rejectsOnce(
      new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons }),
    )
    .resolves({})
  return { client, db: connect({ table: 't', endpoint: 'http://127.0.0.1:9', region: 'cn-north-1' }) }
}

test('a write that met another in progress is decided again, and says nothing about the claim', async () => {
  const { db, client } = setup('TransactionConflict', 'None', 'TransactionConflict')
  await expect(commit(db, change)).rejects.toMatchObject({ name: 'ConflictError', on: ['other'] })
  setup('TransactionConflict', 'TransactionConflict', 'TransactionConflict')
  expect((await untilSettled(() => commit(db, change))).version).toBe(1)
  expect(client.commandCalls(TransactWriteCommand).length).toBeGreaterThan(0)
})

test('a condition that did not hold names what was lost', async () => {
  const claim = setup('None', 'None', 'ConditionalCheckFailed')
  await expect(commit(claim.db, change)).rejects.toMatchObject({ on: ['claim', 'park|x'] })
  const both = setup('ConditionalCheckFailed', 'ConditionalCheckFailed', 'None')
  await expect(commit(both.db, change)).rejects.toMatchObject({ on: ['case'] })
})

test('a transaction cancelled for any other reason is no conflict', async () => {
  const { db } = setup('None', 'ThrottlingError', 'None')
  await expect(commit(db, change)).rejects.toMatchObject({ name: 'TransactionCanceledException' })
})

test('a change that lists show costs one write more, handing in another one, and any other none', async () => {
  const numbered: Application = {
    ...draft,
    no: 'SB-2026-BS-0001',
    parkName: '云杉智造园',
    districtId: '500120',
    submittedAt: at,
    status: 'awaiting-acceptance',
  }
  const writesOf = async (given: Change) => {
    const client = mockClient(DynamoDBDocumentClient)
    onTestFinished(() => void client.restore())
    client.on(TransactWriteCommand).resolves({})
    await commit(connect({ table: 't', endpoint: 'http://127.0.0.1:9', region: 'cn-north-1' }), given)
    const [sent] = client.commandCalls(TransactWriteCommand)
    return (sent?.args[0].input.TransactItems ?? []).map(({ Put, Delete }) =>
      Put ? Put.Item?.PK : `no more ${Delete?.Key?.SK}`,
    )
  }
  const submitted = await writesOf({ ...change, before: draft, after: numbered })
  expect(submitted).toHaveLength(5)
  expect(submitted.slice(-2)).toEqual(['PIPELINE#bat_1', 'no more DRAFT#app_1'])
  expect(
    await writesOf({ ...change, before: numbered, after: { ...numbered, taskId: 'tsk_1' } }),
  ).toHaveLength(3)
})
