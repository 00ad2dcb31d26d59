import { describe, expect, it } from 'vitest'
import { callbackTask, functionArn, invokeTask, setup as setupEngine } from './harness.ts'

function setup() {
  const tokens = new Map<string, string>()
  let running = 0
  let mostRunning = 0
  const harness = setupEngine({
    handlers: {
      open: ({ token, name }: { token: string; name: string }) => void tokens.set(name, token),
      double: async (value: number) => {
        running += 1
        mostRunning = Math.max(mostRunning, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        return value * 2
      },
      refuse: () => {
        throw Object.assign(new Error('no'), { name: 'Refused' })
      },
    },
  })
  const succeed = (name: string, output: unknown) =>
    harness.call('SendTaskSuccess', { taskToken: tokens.get(name), output: JSON.stringify(output) })
  const fail = (name: string, error: string) =>
    harness.call('SendTaskFailure', { taskToken: tokens.get(name), error })
  return { ...harness, tokens, succeed, fail, mostRunning: () => mostRunning }
}

const ask = (name: string) => ({
  StartAt: name,
  States: { [name]: callbackTask('open', { End: true }, { name }) },
})

const doubling = (more: object = {}) => ({
  Type: 'Map',
  ItemProcessor: {
    StartAt: 'Double',
    States: {
      Double: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: functionArn('double'), Payload: '{% $states.input %}' },
        Output: '{% $states.result.Payload %}',
        End: true,
      },
    },
  },
  End: true,
  ...more,
})

// Developer Guide, "Parallel workflow state".
describe('a Parallel state', () => {
  const experts = { Type: 'Parallel', Branches: [ask('甲'), ask('乙')], End: true }

  it('waits for every branch and collects their outputs in the order of the branches', async () => {
    const { run, succeed, describe, output, engine } = setup()
    const execution = await run({ StartAt: 'Score', States: { Score: experts } })
    await succeed('乙', 80)
    await engine.idle()
    expect((await describe(execution)).status).toBe('RUNNING')
    await succeed('甲', 90)
    await engine.idle()
    expect(await output(execution)).toEqual([90, 80])
  })

  it('stops its other branches when one fails', async () => {
    const { run, succeed, fail, describe, types, engine } = setup()
    const execution = await run({ StartAt: 'Score', States: { Score: experts } })
    await fail('甲', 'Conflict')
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'Conflict' })
    expect((await types(execution)).slice(-4)).toEqual([
      'TaskFailed',
      'TaskStateAborted',
      'ParallelStateFailed',
      'ExecutionFailed',
    ])
    await expect(succeed('乙', 1)).rejects.toThrow('TaskTimedOut')
  })

  it('catches and retries the failure of a branch as its own', async () => {
    const { run, fail, output, clock, engine, tokens } = setup()
    const Retry = [{ ErrorEquals: ['Conflict'], MaxAttempts: 1 }]
    const Catch = [{ ErrorEquals: ['Conflict'], Next: 'Draw again' }]
    const execution = await run({
      StartAt: 'Score',
      States: {
        Score: { ...experts, Retry, Catch },
        'Draw again': { Type: 'Pass', Output: 'drawn', End: true },
      },
    })
    const first = tokens.get('乙')
    await fail('甲', 'Conflict')
    clock.advance(1)
    await engine.idle()
    expect(tokens.get('乙')).not.toBe(first)
    await fail('乙', 'Conflict')
    await engine.idle()
    expect(await output(execution)).toBe('drawn')
  })

  it('gives Arguments to each branch, and lets them read but not keep variables', async () => {
    const { run, output } = setup()
    const branch = (name: string) => ({
      StartAt: name,
      States: { [name]: { Type: 'Pass', Output: '{% [$states.input.x, $district] %}', End: true } },
    })
    const execution = await run({
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { district: '渝北区' }, Next: 'Both' },
        Both: { Type: 'Parallel', Arguments: { x: 7 }, Branches: [branch('a'), branch('b')], End: true },
      },
    })
    expect(await output(execution)).toEqual([
      [7, '渝北区'],
      [7, '渝北区'],
    ])
  })
})

// Developer Guide, "Map workflow state": Inline mode.
describe('a Map state', () => {
  it('runs no more than MaxConcurrency iterations at once and keeps the order', async () => {
    const { run, output, mostRunning } = setup()
    const States = { All: doubling({ Items: '{% $range(1, 10, 1) %}', MaxConcurrency: 3 }) }
    expect(await output(await run({ StartAt: 'All', States }))).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
    expect(mostRunning()).toBe(3)
  })

  it('runs up to forty iterations at once when it sets no limit', async () => {
    const { run, mostRunning } = setup()
    await run({
      StartAt: 'All',
      States: { All: doubling({ Items: '{% $range(1, 60, 1) %}', MaxConcurrency: 0 }) },
    })
    expect(mostRunning()).toBe(40)
  })

  it('shapes each item with ItemSelector, which sees the item, its index and the state input', async () => {
    const { run, output } = setup()
    const ItemSelector = {
      value: '{% $states.context.Map.Item.Value %}',
      index: '{% $states.context.Map.Item.Index %}',
      of: '{% $count($states.input.list) %}',
    }
    const execution = await run(
      {
        StartAt: 'Each',
        States: {
          Each: {
            Type: 'Map',
            Items: '{% $states.input.list %}',
            ItemSelector,
            ItemProcessor: { StartAt: 'Keep', States: { Keep: { Type: 'Pass', End: true } } },
            End: true,
          },
        },
      },
      { list: ['a', 'b'] },
    )
    expect(await output(execution)).toEqual([
      { value: 'a', index: 0, of: 2 },
      { value: 'b', index: 1, of: 2 },
    ])
  })

  it('fails with its first failing iteration and aborts the others', async () => {
    const { run, fail, describe, types, engine } = setup()
    const ItemProcessor = {
      StartAt: 'Ask',
      States: { Ask: callbackTask('open', { End: true }, { name: '{% $states.input %}' }) },
    }
    const States = { Each: { Type: 'Map', Items: ['a', 'b'], ItemProcessor, End: true } }
    const execution = await run({ StartAt: 'Each', States })
    await fail('b', 'Withdrawn')
    await engine.idle()
    expect(await describe(execution)).toMatchObject({ status: 'FAILED', error: 'Withdrawn' })
    expect((await types(execution)).slice(-6)).toEqual([
      'TaskFailed',
      'MapIterationFailed',
      'TaskStateAborted',
      'MapIterationAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ])
  })

  it('goes on while failures stay within ToleratedFailureCount, and fails beyond it', async () => {
    const failing = (ToleratedFailureCount: number) => ({
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          Items: [1, 2, 3],
          ToleratedFailureCount,
          ItemProcessor: {
            StartAt: 'Which',
            States: {
              Which: {
                Type: 'Choice',
                Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'Refuse' }],
                Default: 'Keep',
              },
              Refuse: invokeTask('refuse', { End: true }),
              Keep: { Type: 'Pass', End: true },
            },
          },
          End: true,
        },
      },
    })
    const { run, output } = setup()
    expect(await output(await run(failing(1)))).toEqual([1, 3])
    const strict = setup()
    expect(await strict.describe(await strict.run(failing(0)))).toMatchObject({ error: 'Refused' })
  })

  it('ends its running iterations when an item cannot be shaped', async () => {
    const { run, describe, types, engine } = setup()
    const ItemProcessor = {
      StartAt: 'Ask',
      States: { Ask: callbackTask('open', { End: true }, { name: 'x' }) },
    }
    const ItemSelector = { value: '{% $states.context.Map.Item.Value.name %}' }
    const States = {
      Each: { Type: 'Map', Items: [{ name: 'a' }, 2], ItemSelector, ItemProcessor, End: true },
    }
    const execution = await run({ StartAt: 'Each', States })
    await engine.idle()
    expect(await describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    })
    expect((await types(execution)).slice(-3)).toEqual([
      'EvaluationFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ])
  })
})
