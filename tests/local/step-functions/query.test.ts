import { describe, expect, it } from 'vitest'
import { invokeTask, START, setup as setupEngine } from './harness.ts'

function setup() {
  const harness = setupEngine({ handlers: { echo: (payload: unknown) => payload } })
  /** The output of one Pass state. */
  const evaluate = async (expression: unknown, input: unknown = {}) =>
    harness.output(
      await harness.start(
        await harness.create(
          { StartAt: 'P', States: { P: { Type: 'Pass', Output: expression, End: true } } },
          crypto.randomUUID(),
        ),
        input,
      ),
    )
  return { ...harness, evaluate }
}

// Developer Guide, "Transforming data with JSONata in Step Functions": functions Step Functions provides.
describe('the functions beside those of JSONata', () => {
  it.each([
    ['{% $partition([1,2,3,4,5], 2) %}', [[1, 2], [3, 4], [5]]],
    ['{% $range(1, 9, 4) %}', [1, 5, 9]],
    ['{% $range(5, 1, -2) %}', [5, 3, 1]],
    ["{% $hash('abc', 'SHA-256') %}", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ["{% $hash('abc', 'MD5') %}", '900150983cd24fb0d6963f7d28e17f72'],
    ['{% $parse(\'{"a":[1]}\').a %}', [1]],
    ['{% $random(7) = $random(7) %}', true],
    ['{% $r := $random(); $r >= 0 and $r < 1 %}', true],
    ['{% $length($uuid()) %}', 36],
  ])('%s', async (expression, expected) => {
    const text = expression.includes(':=')
      ? expression.replace('{% ', '{% (').replace(' %}', ') %}')
      : expression
    expect(await setup().evaluate(text)).toEqual(expected)
  })

  it('fail as expressions do when given what they do not take', async () => {
    const { evaluate } = setup()
    await expect(evaluate("{% $hash('abc', 'CRC') %}")).rejects.toThrow('States.QueryEvaluationError')
    await expect(evaluate('{% $range(1, 5000, 1) %}')).rejects.toThrow('at most 1000')
  })
})

describe('expressions', () => {
  it('stand anywhere in a JSON value, and only as a whole string', async () => {
    const output = await setup().evaluate(
      { a: ['{% $states.input.n + 1 %}', 'x {% 1 %}'], b: { c: '{% null %}' } },
      { n: 1 },
    )
    expect(output).toEqual({ a: [2, 'x {% 1 %}'], b: { c: null } })
  })

  it('read lists the way JSONata does', async () => {
    const { evaluate } = setup()
    const input = { rows: [{ n: 1 }, { n: 2 }], one: [{ n: 3 }], none: [] }
    expect(await evaluate('{% $states.input.rows.n %}', input)).toEqual([1, 2])
    expect(await evaluate('{% $states.input.one.n %}', input)).toBe(3)
    expect(await evaluate('{% $states.input.one %}', input)).toEqual([{ n: 3 }])
    expect(await evaluate('{% $states.input.none %}', input)).toEqual([])
  })

  it('see the time of the workflow, not of the machine', async () => {
    const { evaluate } = setup()
    expect(await evaluate('{% $millis() %}')).toBe(START)
    expect(await evaluate("{% $now('[Y0001]年[M]月[D]日') %}")).toBe('2026年11月23日')
  })

  it('keep keys that JavaScript has names for', async () => {
    const { evaluate } = setup()
    expect(await evaluate({ constructor: '{% $states.input.toString %}' }, { toString: 'text' })).toEqual({
      constructor: 'text',
    })
    await expect(evaluate('{% $states.input.hasOwnProperty %}')).rejects.toThrow('returned nothing')
  })

  it('name the field and what JSONata said when they fail', async () => {
    await expect(setup().evaluate("{% 'a' + 1 %}")).rejects.toThrow(
      "The JSONata expression ''a' + 1' specified for the field 'Output' threw an error during evaluation. T2001",
    )
  })

  it('cannot hand on a function', async () => {
    await expect(setup().evaluate('{% function($x){$x} %}')).rejects.toThrow('unsupported result type')
  })
})

// Developer Guide, "Passing data between states with variables": assignment order and scope.
describe('variables', () => {
  it('take effect after the state that assigns them', async () => {
    const { run, output } = setup()
    const execution = await run({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
        C: {
          Type: 'Pass',
          Output: { before: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' },
          End: true,
        },
      },
    })
    expect(await output(execution)).toEqual({ before: 1, x: 2, y: 1 })
  })

  it('of an iteration end with it', async () => {
    const { run, describe } = setup()
    const inner = { Inner: { Type: 'Pass', Assign: { inside: 1 }, End: true } }
    const execution = await run({
      StartAt: 'Each',
      States: {
        Each: { Type: 'Map', Items: [1], ItemProcessor: { StartAt: 'Inner', States: inner }, Next: 'After' },
        After: { Type: 'Pass', Output: '{% $inside %}', End: true },
      },
    })
    expect(await describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    })
  })
})

// Developer Guide, "Accessing execution data from the Context object".
describe('the context object', () => {
  it('tells execution, state and machine', async () => {
    const { run, output } = setup()
    const execution = await run(
      {
        StartAt: 'P',
        States: {
          P: invokeTask(
            'echo',
            { Output: '{% $states.result.Payload %}', End: true },
            '{% $states.context %}',
          ),
        },
      },
      { a: 1 },
    )
    expect(await output(execution)).toEqual({
      Execution: {
        Id: execution,
        Input: { a: 1 },
        Name: execution.split(':').at(-1),
        RoleArn: 'arn:aws:iam::000000000000:role/workflow',
        StartTime: '2026-11-23T01:00:00.000Z',
        RedriveCount: 0,
      },
      State: { EnteredTime: '2026-11-23T01:00:00.000Z', Name: 'P', RetryCount: 0 },
      StateMachine: { Id: 'arn:aws:states:us-east-1:000000000000:stateMachine:machine', Name: 'machine' },
    })
  })
})
