import { describe, expect, it } from 'vitest'
import { invokeTask, START, setup as setupEngine } from './harness.ts'

class Busy extends Error {
  override readonly name = 'Busy'
}

/** A function that fails `failures` times and notes when it was called. */
function setup(failures: number, task: object, after: object = {}) {
  const calls: number[] = []
  const harness = setupEngine({
    handlers: {
      work: () => {
        calls.push((harness.clock.now().getTime() - START) / 1000)
        if (calls.length <= failures) throw new Busy('try again')
        return 'done'
      },
    },
  })
  const definition = {
    StartAt: 'Work',
    States: {
      Work: invokeTask('work', { Output: '{% $states.result.Payload %}', End: true, ...task }),
      ...after,
    },
  }
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      harness.clock.advance(1)
      await harness.engine.idle()
    }
  }
  return { ...harness, calls, definition, pass }
}

// Developer Guide, "Handling errors in Step Functions workflows": Retrying after an error.
describe('a retrier', () => {
  it('waits IntervalSeconds, then BackoffRate times longer each time', async () => {
    const { run, definition, pass, calls, output } = setup(3, {
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3 }],
    })
    const execution = await run(definition)
    await pass(30)
    expect(calls).toEqual([0, 2, 8, 26])
    expect(await output(execution)).toBe('done')
  })

  it('makes three attempts from one second on, doubling, when it does not say', async () => {
    const { run, definition, pass, calls, describe } = setup(9, { Retry: [{ ErrorEquals: ['States.ALL'] }] })
    const execution = await run(definition)
    await pass(20)
    expect(calls).toEqual([0, 1, 3, 7])
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'Busy' })
  })

  it('never waits longer than MaxDelaySeconds', async () => {
    const retry = {
      ErrorEquals: ['Busy'],
      IntervalSeconds: 1,
      BackoffRate: 10,
      MaxDelaySeconds: 4,
      MaxAttempts: 3,
    }
    const { run, definition, pass, calls } = setup(3, { Retry: [retry] })
    await run(definition)
    await pass(12)
    expect(calls).toEqual([0, 1, 5, 9])
  })

  it('waits at most the interval with full jitter', async () => {
    const retry = { ErrorEquals: ['Busy'], IntervalSeconds: 5, JitterStrategy: 'FULL', MaxAttempts: 1 }
    const { run, definition, pass, calls } = setup(1, { Retry: [retry] })
    await run(definition)
    await pass(5)
    expect(calls).toHaveLength(2)
  })

  it('does not retry at all with MaxAttempts 0, nor an error it does not name', async () => {
    const none = setup(1, { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }] })
    expect(await none.describe(await none.run(none.definition))).toMatchObject({ error: 'Busy' })
    const other = setup(1, { Retry: [{ ErrorEquals: ['Other'] }] })
    expect(await other.describe(await other.run(other.definition))).toMatchObject({ error: 'Busy' })
  })

  it('counts each retrier on its own, and tells the attempt in the context', async () => {
    const { run, definition, pass, output } = setup(2, {
      Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2, BackoffRate: 1 }],
      Output: '{% $states.context.State.RetryCount %}',
    })
    const execution = await run(definition)
    await pass(3)
    expect(await output(execution)).toBe(2)
  })

  it('schedules the task anew without entering the state again', async () => {
    const { run, definition, pass, types } = setup(1, { Retry: [{ ErrorEquals: ['States.TaskFailed'] }] })
    const execution = await run(definition)
    await pass(1)
    expect(await types(execution)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
  })
})

// Developer Guide, "Handling errors in Step Functions workflows": Fallback states.
describe('a catcher', () => {
  const fallback = { Caught: { Type: 'Pass', End: true } }

  it('takes over after the retriers have given up, with the error as the output', async () => {
    const { run, definition, pass, output } = setup(
      9,
      {
        Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }],
        Catch: [{ ErrorEquals: ['Busy'], Next: 'Caught' }],
      },
      fallback,
    )
    const execution = await run(definition)
    await pass(2)
    const caught = (await output(execution)) as { Error: string; Cause: string }
    expect(caught.Error).toBe('Busy')
    expect(JSON.parse(caught.Cause)).toMatchObject({ errorType: 'Busy', errorMessage: 'try again' })
  })

  it('is chosen in order; States.ALL takes what is left', async () => {
    const { run, definition, output } = setup(
      9,
      {
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Caught' },
          { ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' },
        ],
      },
      fallback,
    )
    expect(await output(await run(definition))).toBe('Busy')
  })

  it('takes an expression that failed as States.QueryEvaluationError', async () => {
    const { run, definition, output } = setup(
      0,
      {
        Output: '{% $states.result.Payload + 1 %}',
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Output: 'caught', Next: 'Caught' }],
      },
      fallback,
    )
    expect(await output(await run(definition))).toBe('caught')
  })

  it('does not catch what fails while it catches', async () => {
    const { run, definition, describe, types } = setup(
      9,
      { Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $nothing %}', Next: 'Caught' }] },
      fallback,
    )
    const execution = await run(definition)
    expect(await describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    })
    expect(await types(execution)).toHaveLength(7)
  })

  it('with States.TaskFailed does not take a timeout, and the call that ran too long is told', async () => {
    let told = false
    const hang = (_payload: never, signal: AbortSignal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          told = true
          resolve(null)
        })
      })
    const { create, start, describe, clock, engine } = setupEngine({ handlers: { hang } })
    const Catch = [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }]
    const States = { Work: invokeTask('hang', { TimeoutSeconds: 1, Catch, End: true }), ...fallback }
    const execution = await start(await create({ StartAt: 'Work', States }))
    clock.advance(1)
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
    expect(told).toBe(true)
  })

  it('never takes States.DataLimitExceeded through States.ALL', async () => {
    const { run, describe } = setupEngine({ handlers: { big: () => 'x'.repeat(300_000) } })
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }]
    const execution = await run({
      StartAt: 'Work',
      States: { Work: invokeTask('big', { Catch, End: true }), ...fallback },
    })
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' })
  })
})
