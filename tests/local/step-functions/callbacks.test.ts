import { describe, expect, it } from 'vitest'
import { callbackTask, functionArn, invokeTask, setup as setupEngine } from './harness.ts'

function setup(more: object = {}, after: object = {}) {
  const tokens: string[] = []
  const open = ({ token }: { token: string }) => {
    tokens.push(token)
    return { opened: tokens.length }
  }
  const definition = {
    StartAt: 'Ask',
    States: { Ask: callbackTask('open', { End: true, ...more }), ...after },
  }
  return { ...setupEngine({ handlers: { open } }), tokens, definition }
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { body: { __type: string } }) => error.body.__type.split('#')[1],
  )

// AWS Step Functions Developer Guide, "Discover service integration patterns": Wait for a Callback with Task Token.
describe('a task that waits for a callback', () => {
  it('rests until SendTaskSuccess and goes on with its output', async () => {
    const { run, call, tokens, definition, types, describe, output, engine } = setup()
    const execution = await run(definition)
    expect((await describe(execution)).status).toBe('RUNNING')
    await call('SendTaskSuccess', { taskToken: tokens[0], output: '{"decision":"推荐"}' })
    await engine.idle()
    expect(await output(execution)).toEqual({ decision: '推荐' })
    expect(await types(execution)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
  })

  it('fails with the error and cause of SendTaskFailure', async () => {
    const { run, call, tokens, definition, describe } = setup()
    const execution = await run(definition)
    await call('SendTaskFailure', { taskToken: tokens[0], error: 'Withdrawn', cause: '申报单位撤回' })
    expect(await describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'Withdrawn',
      cause: '申报单位撤回',
    })
  })

  it('takes an answer that arrives before the function it called has returned', async () => {
    const { engine, call, run, output } = setupEngine({
      handlers: {
        open: async ({ token }: { token: string }) => {
          await call('SendTaskSuccess', { taskToken: token, output: '"early"' })
          return { ignored: true }
        },
      },
    })
    const execution = await run({ StartAt: 'Ask', States: { Ask: callbackTask('open', { End: true }) } })
    expect(await output(execution)).toBe('early')
    await engine.close()
  })

  it('shows the result of the call, not the token, in the submitted event', async () => {
    const { run, definition, history } = setup()
    const events = await history(await run(definition))
    const submitted = events.find((event) => event.type === 'TaskSubmitted')
    expect(submitted?.taskSubmittedEventDetails).toMatchObject({
      resource: 'invoke.waitForTaskToken',
      resourceType: 'lambda',
    })
  })
})

// Developer Guide, "Invoke an AWS Lambda function with Step Functions".
describe('a task that calls a function', () => {
  it('is not changed by a handler that changes its event', async () => {
    const handlers = {
      change: (event: { list: number[] }) => {
        event.list.push(9)
        return event
      },
    }
    const { run, history } = setupEngine({ handlers })
    const Work = invokeTask('change', { End: true }, { list: '{% $states.input.list %}' })
    const execution = await run({ StartAt: 'Work', States: { Work } }, { list: [1, 2] })
    const scheduled = (await history(execution)).find((event) => event.type === 'TaskScheduled')
    expect(JSON.stringify(scheduled)).toContain('[1,2]')
  })

  it('takes the name of a function for its ARN, and gives it an empty event when there is no Payload', async () => {
    const { run, output } = setupEngine({ handlers: { echo: (event: unknown) => ({ event }) } })
    const Work = invokeTask('x', {
      Arguments: { FunctionName: 'echo' },
      Output: '{% $states.result.Payload %}',
      End: true,
    })
    expect(await output(await run({ StartAt: 'Work', States: { Work } }))).toEqual({ event: {} })
  })

  it('hands a function named as the resource its arguments, and takes its answer as it is', async () => {
    const { run, output } = setupEngine({ handlers: { echo: (event: unknown) => ({ event }) } })
    const Work = { Type: 'Task', Resource: functionArn('echo'), End: true }
    expect(await output(await run({ StartAt: 'Work', States: { Work } }, { a: 1 }))).toEqual({
      event: { a: 1 },
    })
  })
})

// API Reference, "SendTaskSuccess", Errors.
describe('a task token', () => {
  it('is refused as InvalidToken when it was never issued', async () => {
    const { call } = setup()
    expect(await codeOf(call('SendTaskSuccess', { taskToken: 'no.such.token', output: '{}' }))).toBe(
      'InvalidToken',
    )
  })

  it('is refused as TaskTimedOut once its task was answered', async () => {
    const { run, call, tokens, definition } = setup()
    await run(definition)
    const body = { taskToken: tokens[0], output: '{}' }
    expect(await codeOf(call('SendTaskSuccess', body))).toBe('done')
    expect(await codeOf(call('SendTaskSuccess', body))).toBe('TaskTimedOut')
    expect(await codeOf(call('SendTaskHeartbeat', body))).toBe('TaskTimedOut')
  })

  it('takes exactly one of two answers that arrive together', async () => {
    const { run, call, tokens, definition } = setup()
    await run(definition)
    const send = (output: string) => codeOf(call('SendTaskSuccess', { taskToken: tokens[0], output }))
    expect((await Promise.all([send('1'), send('2')])).sort()).toEqual(['TaskTimedOut', 'done'])
  })

  it('is of no use for an output that is not JSON, and stays open', async () => {
    const { run, call, tokens, definition } = setup()
    await run(definition)
    expect(await codeOf(call('SendTaskSuccess', { taskToken: tokens[0], output: '{nope' }))).toBe(
      'InvalidOutput',
    )
    expect(await codeOf(call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' }))).toBe('done')
  })

  it('is a new one for each retry attempt', async () => {
    const Retry = [{ ErrorEquals: ['Again'], MaxAttempts: 1 }]
    const { run, call, tokens, definition, clock, engine } = setup({ Retry })
    await run(definition)
    await call('SendTaskFailure', { taskToken: tokens[0], error: 'Again' })
    clock.advance(1)
    await engine.idle()
    expect(tokens).toHaveLength(2)
    expect(await codeOf(call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' }))).toBe('TaskTimedOut')
    expect(await codeOf(call('SendTaskSuccess', { taskToken: tokens[1], output: '{}' }))).toBe('done')
  })
})

// Developer Guide, "Task workflow state": TimeoutSeconds and HeartbeatSeconds.
describe('the limits of a task', () => {
  it('times out after TimeoutSeconds with States.Timeout, and not before', async () => {
    const { run, definition, describe, clock, engine, types } = setup({ TimeoutSeconds: 60 })
    const execution = await run(definition)
    clock.advance(59)
    await engine.idle()
    expect((await describe(execution)).status).toBe('RUNNING')
    clock.advance(1)
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
    expect(await types(execution)).toContain('TaskTimedOut')
  })

  it('fails with States.HeartbeatTimeout when no heartbeat arrives in time', async () => {
    const { run, definition, describe, clock, engine } = setup({ HeartbeatSeconds: 10, TimeoutSeconds: 60 })
    const execution = await run(definition)
    clock.advance(10)
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' })
  })

  it('starts the heartbeat clock again with each SendTaskHeartbeat, up to TimeoutSeconds', async () => {
    const { run, call, tokens, definition, describe, clock, engine, types } = setup({
      HeartbeatSeconds: 10,
      TimeoutSeconds: 25,
    })
    const execution = await run(definition)
    for (let beat = 0; beat < 3; beat += 1) {
      clock.advance(8)
      await call('SendTaskHeartbeat', { taskToken: tokens[0] })
      await engine.idle()
      expect((await describe(execution)).status).toBe('RUNNING')
    }
    clock.advance(1)
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
    expect(await types(execution)).not.toContain('HeartbeatReceived')
  })

  it('hands a heartbeat timeout to a catcher of States.Timeout', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Remind' }]
    const { run, definition, output, clock, engine } = setup({ HeartbeatSeconds: 5, Catch }, REMIND)
    const execution = await run(definition)
    clock.advance(5)
    await engine.idle()
    expect(await output(execution)).toBe('reminded')
  })

  it('waits for months without a timer that fires early', async () => {
    const { run, definition, describe, clock, engine } = setup({ TimeoutSeconds: 99_999_999 })
    const execution = await run(definition)
    clock.advance(99_999_998)
    await engine.idle()
    expect((await describe(execution)).status).toBe('RUNNING')
    clock.advance(1)
    await engine.idle()
    expect((await describe(execution)).status).toBe('FAILED')
  })
})

const REMIND = { Remind: { Type: 'Pass', Output: 'reminded', End: true } }
