import type { AddressInfo } from 'node:net'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidDefinition,
  InvalidToken,
  ListExecutionsCommand,
  paginateGetExecutionHistory,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { afterEach, describe, expect, it } from 'vitest'
import { createStepFunctionsServer } from '#local/step-functions/server.ts'
import { callbackTask, setup as setupEngine } from './harness.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function setup() {
  const tokens: string[] = []
  const { engine } = setupEngine({
    handlers: { open: ({ token }: { token: string }) => void tokens.push(token) },
  })
  const server = createStepFunctionsServer(engine)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new SFNClient({ endpoint, region: 'us-east-1', credentials })
  closing.push(() => {
    client.destroy()
    server.close()
  })
  const States = { Ask: callbackTask('open', { End: true }) }
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Ask', States })
  const roleArn = 'arn:aws:iam::000000000000:role/workflow'
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: '审核', definition, roleArn }),
  )
  return { client, engine, endpoint, tokens, roleArn, stateMachineArn }
}

describe('the Step Functions SDK', () => {
  it('starts, answers, describes, reads the history and lists', async () => {
    const { client, engine, tokens, stateMachineArn } = await setup()
    const started = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'app-1', input: '{"park":"示例园区"}' }),
    )
    expect(started.startDate).toBeInstanceOf(Date)
    const { executionArn } = started
    await engine.idle()
    await client.send(new SendTaskHeartbeatCommand({ taskToken: tokens[0] }))
    await client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '"推荐"' }))
    await engine.idle()
    const described = await client.send(new DescribeExecutionCommand({ executionArn }))
    expect(described).toMatchObject({ status: 'SUCCEEDED', output: '"推荐"', input: '{"park":"示例园区"}' })
    expect(described.stopDate).toBeInstanceOf(Date)
    const types: (string | undefined)[] = []
    for await (const page of paginateGetExecutionHistory({ client, pageSize: 3 }, { executionArn })) {
      types.push(...(page.events ?? []).map((event) => event.type))
    }
    expect(types).toHaveLength(8)
    const listed = await client.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'SUCCEEDED' }),
    )
    expect(listed.executions?.map((item) => item.name)).toEqual(['app-1'])
  })

  it('sees the failures of the service as the errors it knows', async () => {
    const { client, engine, tokens, stateMachineArn, roleArn } = await setup()
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'a', input: '1' }),
    )
    await engine.idle()
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: 'Withdrawn' }))
    const failures: [Promise<unknown>, abstract new (...given: never[]) => Error][] = [
      [
        client.send(new StartExecutionCommand({ stateMachineArn, name: 'a', input: '2' })),
        ExecutionAlreadyExists,
      ],
      [
        client.send(new StartExecutionCommand({ stateMachineArn: `${stateMachineArn}x` })),
        StateMachineDoesNotExist,
      ],
      [
        client.send(new DescribeExecutionCommand({ executionArn: `${executionArn}x` })),
        ExecutionDoesNotExist,
      ],
      [client.send(new SendTaskSuccessCommand({ taskToken: 'made up', output: '{}' })), InvalidToken],
      [client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{}' })), TaskTimedOut],
      [
        client.send(new CreateStateMachineCommand({ name: 'b', definition: '{}', roleArn })),
        InvalidDefinition,
      ],
    ]
    for (const [failure, type] of failures) await expect(failure).rejects.toBeInstanceOf(type)
    await client.send(new StopExecutionCommand({ executionArn }))
    const history = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }))
    expect(history.events?.[0]?.executionFailedEventDetails).toMatchObject({ error: 'Withdrawn' })
  })
})

describe('the wire', () => {
  it('answers what it cannot read with 400', async () => {
    const { endpoint } = await setup()
    const headers = { 'x-amz-target': 'AWSStepFunctions.DescribeExecution' }
    const answers = [
      fetch(endpoint, { method: 'POST', headers, body: '{nope' }),
      fetch(endpoint, { method: 'POST', headers, body: '[]' }),
      fetch(endpoint, { method: 'POST', body: '{}' }),
      fetch(endpoint),
      fetch(endpoint, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSStepFunctions.toString' },
        body: '{}',
      }),
    ]
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([400, 400, 400, 400, 400])
  })
})
