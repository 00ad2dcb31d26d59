import { describe, expect, it } from 'vitest'
import { parseDefinition } from '#local/step-functions/definition/parse.ts'
import { callbackTask, functionArn, invokeTask } from './harness.ts'

const END = { End: true }
const only = (state: object) => ({ StartAt: 'S', States: { S: state } })
const task = (more: object) => only(invokeTask('f', { ...END, ...more }))
const map = (more: object, processor: object = {}) =>
  only({
    Type: 'Map',
    ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', ...END } }, ...processor },
    ...END,
    ...more,
  })

const parse = (definition: object) => () =>
  parseDefinition(JSON.stringify({ QueryLanguage: 'JSONata', ...definition }))

/** What is refused, by the words the refusal must contain. */
const REFUSED: [string, object, string][] = [
  [
    'JSONPath as the language',
    { QueryLanguage: 'JSONPath', ...only({ Type: 'Pass', ...END }) },
    "'JSONPath'",
  ],
  ['no language at all', { QueryLanguage: undefined, ...only({ Type: 'Pass', ...END }) }, "'JSONPath'"],
  ['JSONPath in a state', only({ Type: 'Pass', QueryLanguage: 'JSONPath', ...END }), "'JSONPath'"],
  ['an unknown top-level field', { ...only({ Type: 'Pass', ...END }), Retries: 1 }, "'Retries'"],
  ['an unknown state type', only({ Type: 'Sleep', ...END }), "'Sleep'"],
  ['InputPath', only({ Type: 'Pass', InputPath: '$', ...END }), "'InputPath' belongs to JSONPath"],
  ['Parameters', task({ Parameters: {} }), "'Parameters' belongs to JSONPath"],
  ['ResultPath', task({ ResultPath: '$.x' }), "'ResultPath' belongs to JSONPath"],
  ['TimeoutSecondsPath', task({ TimeoutSecondsPath: '$.x' }), "'TimeoutSecondsPath' belongs to JSONPath"],
  [
    'Variable',
    only({ Type: 'Choice', Choices: [{ Variable: '$.x', Next: 'S' }] }),
    "'Variable' belongs to JSONPath",
  ],
  ['Result', only({ Type: 'Pass', Result: 1, ...END }), "'Result' belongs to JSONPath"],
  ['Credentials', task({ Credentials: { RoleArn: 'x' } }), "'Credentials'"],
  ['Retry on a Pass', only({ Type: 'Pass', Retry: [], ...END }), "'Retry'"],
  ['an activity', task({ Resource: 'arn:aws:states:us-east-1:000000000000:activity:x' }), 'activity:x'],
  ['another service', task({ Resource: 'arn:aws:states:::sqs:sendMessage' }), 'sqs:sendMessage'],
  ['an SDK integration', task({ Resource: 'arn:aws:states:::aws-sdk:s3:getObject' }), 'aws-sdk:s3:getObject'],
  [
    'startExecution.sync without :2',
    task({ Resource: 'arn:aws:states:::states:startExecution.sync' }),
    'startExecution.sync',
  ],
  ['InvocationType', task({ Arguments: { FunctionName: 'f', InvocationType: 'Event' } }), "'InvocationType'"],
  ['a call without a function', task({ Arguments: { Payload: {} } }), "'FunctionName' is required"],
  ['a call without arguments', task({ Arguments: undefined }), "'Arguments'"],
  ['a distributed Map', map({}, { ProcessorConfig: { Mode: 'DISTRIBUTED' } }), "'DISTRIBUTED'"],
  ['ItemReader', map({ ItemReader: {} }), "'ItemReader'"],
  ['ItemBatcher', map({ ItemBatcher: {} }), "'ItemBatcher'"],
  ['ResultWriter', map({ ResultWriter: {} }), "'ResultWriter'"],
  ['Iterator', map({ Iterator: {} }), "'Iterator'"],
  [
    'ProcessorConfig in a branch',
    only({
      Type: 'Parallel',
      Branches: [{ ProcessorConfig: {}, ...only({ Type: 'Pass', ...END }) }],
      ...END,
    }),
    "'ProcessorConfig'",
  ],
  ['a nested TimeoutSeconds', map({}, { TimeoutSeconds: 5 }), "'TimeoutSeconds'"],
  ['neither Next nor End', only({ Type: 'Pass' }), "'Next' and 'End'"],
  ['both Next and End', only({ Type: 'Pass', Next: 'S', ...END }), "'Next' and 'End'"],
  ['a Next to nowhere', only({ Type: 'Pass', Next: 'Nowhere' }), "'Nowhere' is not a state"],
  ['a StartAt to nowhere', { StartAt: 'X', States: { S: { Type: 'Pass', ...END } } }, "StartAt names 'X'"],
  [
    'a state that is never reached',
    { StartAt: 'S', States: { S: { Type: 'Pass', ...END }, T: { Type: 'Pass', ...END } } },
    "'T' cannot be reached",
  ],
  [
    'a name used twice',
    map({}, { StartAt: 'S', States: { S: { Type: 'Pass', ...END } } }),
    "'S' is used twice",
  ],
  [
    'States.ALL beside another error',
    task({ Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }),
    "'States.ALL'",
  ],
  [
    'States.ALL before the last catcher',
    task({
      Catch: [
        { ErrorEquals: ['States.ALL'], Next: 'S' },
        { ErrorEquals: ['X'], Next: 'S' },
      ],
    }),
    "'States.ALL'",
  ],
  ['an unknown jitter', task({ Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'SOME' }] }), "'SOME'"],
  ['a BackoffRate below 1', task({ Retry: [{ ErrorEquals: ['X'], BackoffRate: 0.5 }] }), "'BackoffRate'"],
  ['an unknown field of a retrier', task({ Retry: [{ ErrorEquals: ['X'], Delay: 5 }] }), "'Delay'"],
  [
    'ResultPath in a catcher',
    task({ Catch: [{ ErrorEquals: ['X'], ResultPath: '$', Next: 'S' }] }),
    "'ResultPath'",
  ],
  ['a timeout of 0', task({ TimeoutSeconds: 0 }), "'TimeoutSeconds'"],
  [
    'a heartbeat as long as the timeout',
    only(callbackTask('f', { HeartbeatSeconds: 9, TimeoutSeconds: 9, ...END })),
    "'HeartbeatSeconds'",
  ],
  [
    'a Wait with two ends',
    only({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', ...END }),
    "'Seconds' and 'Timestamp'",
  ],
  [
    'a JSONata expression that does not parse',
    only({ Type: 'Pass', Output: '{% $states.input. %}', ...END }),
    'not valid JSONata',
  ],
  ['an expression without its end', only({ Type: 'Pass', Output: '{% 1', ...END }), 'does not end in %}'],
  ['$eval', only({ Type: 'Pass', Output: '{% $eval("1") %}', ...END }), '$eval'],
  [
    'syntax newer than JSONata 2.0.6',
    only({ Type: 'Pass', Output: '{% $states.input.a ?? 1 %}', ...END }),
    'not valid JSONata',
  ],
  [
    'an unknown member of $states',
    only({ Type: 'Pass', Output: '{% $states.output %}', ...END }),
    '$states.output',
  ],
  [
    '$states.result in Arguments',
    task({ Arguments: { FunctionName: 'f', Payload: '{% $states.result %}' } }),
    '$states.result',
  ],
  [
    '$states.errorOutput outside a catcher',
    task({ Output: '{% $states.errorOutput %}' }),
    '$states.errorOutput',
  ],
  ['assigning $states', only({ Type: 'Pass', Assign: { states: 1 }, ...END }), "'states' is reserved"],
  ['a variable that is no name', only({ Type: 'Pass', Assign: { 'a-b': 1 }, ...END }), "'a-b'"],
  [
    'a variable of an outer scope',
    map({ Assign: { x: 1 } }, { States: { P: { Type: 'Pass', Assign: { x: 2 }, ...END } } }),
    "'x' is already assigned",
  ],
]

// Developer Guide, "Amazon States Language" and "Transforming data with JSONata": what is not carried out is never ignored.
describe('a definition is refused by name for', () => {
  it.each(REFUSED)('%s', (_what, definition, words) => {
    expect(parse(definition)).toThrow(words)
  })

  it('text that is not JSON', () => {
    expect(() => parseDefinition('{')).toThrow('not JSON')
  })
})

describe('a definition is accepted', () => {
  it('with everything the engine carries out', () => {
    const everything = {
      Comment: 'all of it',
      Version: '1.0',
      StartAt: 'Call',
      TimeoutSeconds: 99_999_999,
      States: {
        Call: {
          ...invokeTask('f', { Next: 'Each', TimeoutSeconds: '{% 5 %}', HeartbeatSeconds: 2, Comment: 'c' }),
          Retry: [
            {
              ErrorEquals: ['A', 'B'],
              IntervalSeconds: 1,
              MaxAttempts: 2,
              BackoffRate: 1.5,
              MaxDelaySeconds: 9,
              JitterStrategy: 'FULL',
            },
          ],
          Catch: [
            { ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput.Cause %}' }, Next: 'Stop' },
          ],
        },
        Each: {
          Type: 'Map',
          Items: '{% $states.input %}',
          ItemSelector: { v: '{% $states.context.Map.Item.Value %}' },
          MaxConcurrency: 2,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            StartAt: 'P',
            States: { P: { Type: 'Pass', ...END } },
          },
          Next: 'Direct',
        },
        Direct: { Type: 'Task', Resource: functionArn('f'), Arguments: { any: 'thing' }, Next: 'Done' },
        Done: { Type: 'Succeed', Output: 1 },
        Stop: { Type: 'Fail', Error: '{% $why %}' },
      },
    }
    expect(parse(everything)()).toMatchObject({ startAt: 'Call', timeout: 99_999_999 })
  })
})
