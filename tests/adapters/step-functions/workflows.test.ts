import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkflows } from '#adapters/step-functions/workflows.ts'

const told = { message: 'x', $metadata: {} }
const arn = 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:review'

function setup(error?: Error) {
  const client = mockClient(SFNClient)
  onTestFinished(() => void client.restore())
  if (error) client.onAnyCommand().rejects(error)
  else client.onAnyCommand().resolves({ executionArn: 'execution' })
  return { client, workflows: createWorkflows({ machines: { review: arn }, region: 'cn-north-1' }) }
}

test.each([new TaskTimedOut(told), new TaskDoesNotExist(told), new InvalidToken(told)])(
  'an answer to a step that is over ($name) is done',
  async (error) => {
    const { workflows } = setup(error)
    expect(await workflows.resume('token', {})).toBe('already answered')
    expect(await workflows.fail('token', 'TaskOverdue')).toBe('already answered')
  },
)

test('what already started or no longer runs is done', async () => {
  expect(await setup(new ExecutionAlreadyExists(told)).workflows.start('review', 'app_1', {})).toBe(
    'already started',
  )
  expect(await setup(new ExecutionDoesNotExist(told)).workflows.stop('review', 'app_1', 'withdrawn')).toBe(
    'not running',
  )
})

test('any other fault is thrown, so that the effect is tried again', async () => {
  const busy = Object.assign(new Error('busy'), { name: 'ThrottlingException' })
  const { workflows } = setup(busy)
  const calls = [
    workflows.start('review', 'app_1', {}),
    workflows.stop('review', 'app_1', 'withdrawn'),
    workflows.resume('token', {}),
    workflows.fail('token', 'TaskOverdue'),
  ]
  for (const call of calls) await expect(call).rejects.toThrow('busy')
  await expect(workflows.start('unknown', 'app_1', {})).rejects.toThrow('no state machine')
})

test('a workflow runs under the id of its case, in whatever partition', async () => {
  const { client, workflows } = setup()
  await workflows.start('review', 'app_1', { a: 1 })
  await workflows.stop('review', 'app_1', 'withdrawn')
  await workflows.resume('token', { decision: '受理' })
  await workflows.fail('token', 'TaskOverdue')
  const inputs = client.calls().map(({ args }) => args[0].input)
  expect(inputs).toEqual([
    { stateMachineArn: arn, name: 'app_1', input: '{"a":1}' },
    {
      executionArn: 'arn:aws-cn:states:cn-north-1:000000000000:execution:review:app_1',
      error: 'Stopped',
      cause: 'withdrawn',
    },
    { taskToken: 'token', output: '{"decision":"受理"}' },
    { taskToken: 'token', error: 'TaskOverdue' },
  ])
})
