import { describe, expect, it } from 'vitest'
import { callbackTask, setup as setupEngine } from './harness.ts'

async function setup(childState: object, parentMore: object = {}, resource = 'states:startExecution.sync:2') {
  const tokens: string[] = []
  const harness = setupEngine({
    handlers: { open: ({ token }: { token: string }) => void tokens.push(token) },
  })
  const child = await harness.create({ StartAt: 'Child', States: { Child: childState } }, 'child')
  const parent = await harness.create(
    {
      StartAt: 'Assess',
      States: {
        Assess: {
          Type: 'Task',
          Resource: `arn:aws:states:::${resource}`,
          Arguments: { StateMachineArn: child, Input: { caseId: '{% $states.input.caseId %}' } },
          End: true,
          ...parentMore,
        },
      },
    },
    'parent',
  )
  const execution = await harness.start(parent, { caseId: 'app_1' })
  await harness.engine.idle()
  const list = (await harness.call('ListExecutions', { stateMachineArn: child })) as {
    executions: { executionArn: string; status: string }[]
  }
  const childStatus = async () => {
    const [first] = list.executions
    return first ? (await harness.describe(first.executionArn)).status : undefined
  }
  return { ...harness, tokens, child, execution, childStatus }
}

// Developer Guide, "Start a new AWS Step Functions state machine from a running execution".
describe('startExecution.sync:2', () => {
  it('waits for the child and sees its output as JSON', async () => {
    const { call, tokens, execution, output, engine, types } = await setup(
      callbackTask('open', { End: true }),
    )
    await call('SendTaskSuccess', { taskToken: tokens[0], output: '{"grade":"优秀"}' })
    await engine.idle()
    expect(await output(execution)).toMatchObject({
      Status: 'SUCCEEDED',
      Input: { caseId: 'app_1' },
      Output: { grade: '优秀' },
    })
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

  it('fails with States.TaskFailed and the child described in its cause', async () => {
    const { execution, describe } = await setup({ Type: 'Fail', Error: 'Vetoed', Cause: '一票否决' })
    const { status, error, cause } = await describe(execution)
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.TaskFailed' })
    expect(JSON.parse(cause ?? '{}')).toMatchObject({ Error: 'Vetoed', Cause: '一票否决', Status: 'FAILED' })
  })

  it('stops the child when the parent is stopped', async () => {
    const { call, execution, childStatus, engine } = await setup(callbackTask('open', { End: true }))
    await call('StopExecution', { executionArn: execution })
    await engine.idle()
    expect(await childStatus()).toBe('ABORTED')
  })

  it('stops the child when the task times out', async () => {
    const { clock, childStatus, engine } = await setup(callbackTask('open', { End: true }), {
      TimeoutSeconds: 9,
    })
    clock.advance(9)
    await engine.idle()
    expect(await childStatus()).toBe('ABORTED')
  })
})

describe('startExecution', () => {
  it('does not wait for the child, nor end it', async () => {
    const { execution, output, childStatus, child } = await setup(
      callbackTask('open', { End: true }),
      { Output: '{% $states.result.ExecutionArn %}' },
      'states:startExecution',
    )
    expect(await output(execution)).toContain(child.replace(':stateMachine:', ':execution:'))
    expect(await childStatus()).toBe('RUNNING')
  })

  it('fails by name when there is no such machine', async () => {
    const { run, describe } = setupEngine()
    const Arguments = { StateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:none' }
    const States = {
      Go: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution', Arguments, End: true },
    }
    expect(await describe(await run({ StartAt: 'Go', States }))).toMatchObject({
      status: 'FAILED',
      error: 'StepFunctions.StateMachineDoesNotExistException',
    })
  })
})
