import { describe, expect, it } from 'vitest'
import { callbackTask, START, setup as setupEngine } from './harness.ts'

function setup() {
  const tokens: string[] = []
  const harness = setupEngine({
    handlers: { open: ({ token }: { token: string }) => void tokens.push(token) },
  })
  return { ...harness, tokens }
}

const WAITING = { StartAt: 'Ask', States: { Ask: callbackTask('open', { End: true }) } }
const PASSING = { StartAt: 'Go', States: { Go: { Type: 'Pass', End: true } } }

const typeOf = (error: { body: { __type: string } }) => error.body.__type.split('#')[1]

// API Reference, "StartExecution": idempotency of STANDARD workflows.
describe('StartExecution', () => {
  it('answers the same name with the same input as the first time, while it runs', async () => {
    const { create, start, call, tokens, engine } = setup()
    const machine = await create(WAITING)
    const first = await start(machine, { a: 1 }, 'app-1')
    expect(await Promise.all([start(machine, { a: 1 }, 'app-1'), start(machine, { a: 1 }, 'app-1')])).toEqual(
      [first, first],
    )
    await engine.idle()
    expect(tokens).toHaveLength(1)
    await call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' })
    expect(await start(machine, { a: 1 }, 'app-1').catch(typeOf)).toBe('ExecutionAlreadyExists')
  })

  it('refuses the same name with another input', async () => {
    const { create, start } = setup()
    const machine = await create(WAITING)
    await start(machine, { a: 1 }, 'app-1')
    expect(await start(machine, { a: 2 }, 'app-1').catch(typeOf)).toBe('ExecutionAlreadyExists')
  })

  it('refuses unknown machines, names and inputs by the names of the API', async () => {
    const { create, call } = setup()
    const stateMachineArn = await create(PASSING)
    const codes = [
      { stateMachineArn: `${stateMachineArn}x` },
      { stateMachineArn, name: 'not a name' },
      { stateMachineArn, input: '{nope' },
      { stateMachineArn, input: JSON.stringify('x'.repeat(262_144)) },
      { stateMachineArn, name: 3 },
    ].map((body) => call('StartExecution', body).catch(typeOf))
    expect(await Promise.all(codes)).toEqual([
      'StateMachineDoesNotExist',
      'InvalidName',
      'InvalidExecutionInput',
      'InvalidExecutionInput',
      'ValidationException',
    ])
  })
})

// API Reference, "StopExecution".
describe('StopExecution', () => {
  it('ends what runs, with the error and cause given, and leaves what is over alone', async () => {
    const { run, call, describe, types } = setup()
    const executionArn = await run(WAITING)
    await call('StopExecution', { executionArn, error: 'Withdrawn', cause: '申报单位撤回' })
    expect(await describe(executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'Withdrawn',
      cause: '申报单位撤回',
    })
    expect((await types(executionArn)).slice(-2)).toEqual(['TaskStateAborted', 'ExecutionAborted'])
    await call('StopExecution', { executionArn, error: 'Again' })
    expect(await describe(executionArn)).toMatchObject({ error: 'Withdrawn' })
  })
})

// Developer Guide, "State machine structure": TimeoutSeconds.
describe('a state machine with TimeoutSeconds', () => {
  it('ends with TIMED_OUT when its executions run longer', async () => {
    const { run, describe, clock, engine, types } = setup()
    const execution = await run({ ...WAITING, TimeoutSeconds: 60 })
    clock.advance(60)
    await engine.idle()
    expect((await describe(execution)).status).toBe('TIMED_OUT')
    expect((await types(execution)).at(-1)).toBe('ExecutionTimedOut')
  })
})

// Developer Guide, "Wait workflow state".
describe('a Wait state', () => {
  it('waits for Seconds, and until a Timestamp', async () => {
    const { run, describe, clock, engine } = setup()
    const execution = await run(
      {
        StartAt: 'Notice',
        States: {
          Notice: { Type: 'Wait', Seconds: '{% 5 * 86400 %}', Next: 'Effective' },
          Effective: { Type: 'Wait', Timestamp: '{% $states.input.on %}', End: true },
        },
      },
      { on: '2026-12-01T09:00:00+08:00' },
    )
    clock.advance(5 * 86_400 - 1)
    await engine.idle()
    expect((await describe(execution)).status).toBe('RUNNING')
    clock.advance(3 * 86_400)
    await engine.idle()
    expect((await describe(execution)).status).toBe('RUNNING')
    clock.advance(1)
    await engine.idle()
    expect((await describe(execution)).status).toBe('SUCCEEDED')
  })
})

describe('the next timer', () => {
  it('is told, so that a journey through time can stop at each', async () => {
    const { run, engine, clock, history } = setup()
    const wait = (more: object) => ({ Type: 'Wait', Seconds: 60, ...more })
    const execution = await run({
      StartAt: 'First',
      States: { First: wait({ Next: 'Second' }), Second: wait({ End: true }) },
    })
    for (let due = engine.nextDue(); due; due = engine.nextDue()) {
      clock.advance((due.getTime() - clock.now().getTime()) / 1000)
      await engine.idle()
    }
    const times = (await history(execution)).map((event) => Number(event.timestamp) - START / 1000)
    expect(times).toEqual([0, 0, 60, 60, 120, 120])
  })
})

// Developer Guide, "Service quotas": 25,000 events in one execution's history.
describe('an execution without end', () => {
  it('fails when its history is full', async () => {
    const { run, describe, call } = setup()
    const Choices = [{ Condition: '{% false %}', Next: 'End' }]
    const executionArn = await run({
      StartAt: 'Loop',
      States: {
        Loop: { Type: 'Pass', Next: 'Again' },
        Again: { Type: 'Choice', Choices, Default: 'Loop' },
        End: { Type: 'Succeed' },
      },
    })
    expect(await describe(executionArn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
    const body = { executionArn, reverseOrder: true, maxResults: 1 }
    expect(await call('GetExecutionHistory', body)).toMatchObject({
      events: [{ id: 25_000, type: 'ExecutionFailed' }],
    })
  })
})

// API Reference, "GetExecutionHistory" and "ListExecutions".
describe('the reading operations', () => {
  it('page the history both ways, and leave data out when asked', async () => {
    const { run, call } = setup()
    const executionArn = await run(PASSING)
    const page = (await call('GetExecutionHistory', { executionArn, maxResults: 3 })) as {
      events: { id: number }[]
      nextToken: string
    }
    expect(page.events.map((event) => event.id)).toEqual([1, 2, 3])
    expect(await call('GetExecutionHistory', { executionArn, nextToken: page.nextToken })).toMatchObject({
      events: [{ id: 4 }],
    })
    const bare = await call('GetExecutionHistory', {
      executionArn,
      reverseOrder: true,
      includeExecutionData: false,
    })
    expect(bare).toMatchObject({ events: [{ id: 4, executionSucceededEventDetails: {} }, {}, {}, {}] })
    expect(JSON.stringify(bare)).not.toContain('"output"')
  })

  it('list executions newest first, by status and page', async () => {
    const { create, start, call, engine } = setup()
    const stateMachineArn = await create(WAITING)
    for (const name of ['a', 'b', 'c']) await start(stateMachineArn, {}, name)
    await engine.idle()
    const names = async (body: object) => {
      const listed = (await call('ListExecutions', { stateMachineArn, ...body })) as {
        executions: { name: string; executionArn: string }[]
        nextToken?: string
      }
      return { names: listed.executions.map((item) => item.name), nextToken: listed.nextToken, listed }
    }
    const first = await names({ maxResults: 2 })
    expect(first.names).toEqual(['c', 'b'])
    expect((await names({ nextToken: first.nextToken })).names).toEqual(['a'])
    await call('StopExecution', { executionArn: first.listed.executions[0]?.executionArn })
    expect((await names({ statusFilter: 'ABORTED' })).names).toEqual(['c'])
    expect((await names({ statusFilter: 'RUNNING' })).names).toEqual(['b', 'a'])
  })

  it('describe the machine an execution began with after the machine has changed', async () => {
    const { create, start, call, describe, tokens, engine } = setup()
    const stateMachineArn = await create(WAITING)
    const executionArn = await start(stateMachineArn)
    await engine.idle()
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', ...PASSING })
    await call('UpdateStateMachine', { stateMachineArn, definition })
    expect(await call('DescribeStateMachine', { stateMachineArn })).toMatchObject({ definition })
    const old = (await call('DescribeStateMachineForExecution', { executionArn })) as { definition: string }
    expect(JSON.parse(old.definition).StartAt).toBe('Ask')
    await call('SendTaskSuccess', { taskToken: tokens[0], output: '"old"' })
    expect(await describe(executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '"old"' })
  })
})

// API Reference, "CreateStateMachine": idempotency.
describe('CreateStateMachine', () => {
  it('answers the same request again, and refuses another definition under the name', async () => {
    const { create } = setup()
    expect(await create(PASSING)).toBe(await create(PASSING))
    expect(await create(WAITING).catch(typeOf)).toBe('StateMachineAlreadyExists')
  })

  it('frees the name when the machine is deleted', async () => {
    const { create, call } = setup()
    const stateMachineArn = await create(PASSING)
    await call('DeleteStateMachine', { stateMachineArn })
    expect(await call('DescribeStateMachine', { stateMachineArn }).catch(typeOf)).toBe(
      'StateMachineDoesNotExist',
    )
    expect(await create(WAITING)).toBe(stateMachineArn)
  })

  it('is refused when the definition is not one the engine carries out', async () => {
    const { create, call } = setup()
    const error = await create({ StartAt: 'X', States: { X: { Type: 'Activity' } } }).catch(
      (reason) => reason.body,
    )
    expect(error.__type).toContain('InvalidDefinition')
    expect(error.message).toContain("state type 'Activity' is not supported at /States/X")
    const definition = JSON.stringify({ StartAt: 'X', States: {} })
    expect(await call('ValidateStateMachineDefinition', { definition })).toMatchObject({ result: 'FAIL' })
  })
})
