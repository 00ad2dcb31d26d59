import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { broughtBy } from '#adapters/dynamodb/intents.ts'
import { createMailer } from '#adapters/smtp/mailer.ts'
import type { Intent } from '#domain/effect.ts'
import type { Workflows } from '#domain/ports.ts'
import { forms } from '#functions/compose/forms.ts'
import { createRelayHandler } from '#functions/handlers/relay.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { createLetters } from '#functions/views/letters.ts'

/** A mail server that refuses one recipient as often as told, and a relay that sends through it. */
async function setup(refusals: number, responseCode = 452) {
  const received: string[] = []
  const done: string[] = []
  const receipts: string[] = []
  let left = refusals
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onRcptTo({ address }, _session, callback) {
      if (address.startsWith('full') && left-- > 0) {
        const later = Object.assign(new Error('mailbox full'), { responseCode })
        return callback(later)
      }
      received.push(address)
      callback()
    },
    onData(stream, _session, callback) {
      stream.resume()
      stream.on('end', () => callback())
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const clock = clockwork()
  const unused = async (): Promise<never> => Promise.reject(new Error('not used here'))
  const workflows: Workflows = { start: unused, stop: unused, resume: unused, fail: unused }
  const relay = createRelayHandler({
    ...clock,
    tasks: {
      load: unused,
      openOf: unused,
      ofCase: unused,
      named: unused,
      dueBy: unused,
      replaceToken: unused,
    },
    cases: { submission: unused },
    firms: { register: unused, doublesOf: unused },
    experts: { all: unused, load: unused, loadAll: unused, byEmail: unused, put: unused },
    links: { find: unused, put: unused },
    surveys: { seal: unused },
    publishRow: unused,
    projectHome: unused,
    openRoster: unused,
    objector: unused,
    mailer: createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.example', host: 'b.example' }),
    workflows,
    letters: createLetters({ baseUrl: 'https://ecohome.example', forms, now: clock.now }),
    awaiting: async (records) =>
      records.map((record) => {
        const intent = stored.get(broughtBy(record)?.SK ?? '')
        return intent && !done.includes(intent.id) ? intent : undefined
      }),
    async done({ id }, receipt) {
      done.push(id)
      receipts.push(receipt)
    },
  })
  return { relay, received, done, receipts }
}

const stored = new Map<string, Intent>()

/** A record of the stream that tells of a receipt for somebody. */
function record(n: number, email: string) {
  const SK = `INTENT#000001#${n}`
  stored.set(SK, {
    id: `app_1.1.${n}`,
    caseId: 'app_1',
    createdAt: '2026-11-23T01:00:00.000Z',
    effect: {
      kind: 'mail',
      template: 'receipt',
      to: { email, name: 'x' },
      data: { caseId: 'app_1', caseNo: 'SB', parkName: '园', at: '2026-11-23T01:00:00.000Z' },
    },
  })
  const Keys = { PK: { S: 'CASE#app_1' }, SK: { S: SK } }
  return { eventName: 'INSERT' as const, dynamodb: { SequenceNumber: `70${n}`, Keys } }
}

test('a mail the server refuses is reported by its place in the stream; what came before is not sent again', async () => {
  const { relay, received, done } = await setup(1)
  const Records = [record(0, 'a@x.example'), record(1, 'full@x.example'), record(2, 'c@x.example')]
  expect(await relay({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '701' }] })
  expect(received).toEqual(['a@x.example'])
  expect(await relay({ Records: Records.slice(1) })).toEqual({ batchItemFailures: [] })
  expect(await relay({ Records })).toEqual({ batchItemFailures: [] })
  expect(received).toEqual(['a@x.example', 'full@x.example', 'c@x.example'])
  expect(done).toEqual(['app_1.1.0', 'app_1.1.1', 'app_1.1.2'])
})

test('an address that is refused for good is written down and keeps nobody else from his mail', async () => {
  const { relay, received, receipts } = await setup(Number.POSITIVE_INFINITY, 550)
  const Records = [record(0, 'full@x.example'), record(1, 'c@x.example')]
  expect(await relay({ Records })).toEqual({ batchItemFailures: [] })
  expect(received).toEqual(['c@x.example'])
  expect(receipts).toEqual(['refused: 550', expect.stringContaining('app_1.1.1@')])
})

test('changes that are no intents, or no new ones, are passed over', async () => {
  const { relay, received } = await setup(0)
  const intent = record(0, 'a@x.example')
  const other = {
    eventName: 'INSERT' as const,
    dynamodb: { SequenceNumber: '1', Keys: { PK: { S: 'CASE#app_1' }, SK: { S: 'EVENT#1' } } },
  }
  const Records = [
    { ...intent, eventName: 'MODIFY' as const },
    { ...intent, eventName: 'REMOVE' as const },
    other,
  ]
  expect(await relay({ Records })).toEqual({ batchItemFailures: [] })
  expect(received).toEqual([])
})
