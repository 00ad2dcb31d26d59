import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import type { Workflows } from '#domain/ports.ts'

export interface WorkflowsOptions {
  /** Workflow name → ARN of its state machine. */
  readonly machines: Readonly<Record<string, string>>
  readonly endpoint?: string
  readonly region?: string
}

/** Every call may be repeated: what already happened is reported and not done again. */
export function createWorkflows({ machines, endpoint, region }: WorkflowsOptions): Workflows {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {}
  const client = new SFNClient({ region, ...local })
  const machine = (workflow: string): string => {
    const arn = machines[workflow]
    if (!arn) throw new Error(`no state machine for the workflow ${workflow}`)
    return arn
  }
  return {
    async start(workflow, name, input) {
      const command = new StartExecutionCommand({
        stateMachineArn: machine(workflow),
        name,
        input: JSON.stringify(input),
      })
      return unless(
        [ExecutionAlreadyExists],
        'already started',
        async () => (await client.send(command)).executionArn ?? name,
      )
    },
    async stop(workflow, name, because) {
      const executionArn = `${machine(workflow).replace(':stateMachine:', ':execution:')}:${name}`
      const command = new StopExecutionCommand({ executionArn, error: 'Stopped', cause: because })
      return unless([ExecutionDoesNotExist], 'not running', async () => {
        await client.send(command)
        return 'stopped'
      })
    },
    async resume(taskToken, output) {
      const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })
      return unless(gone, 'already answered', async () => {
        await client.send(command)
        return 'resumed'
      })
    },
    async fail(taskToken, error) {
      const command = new SendTaskFailureCommand({ taskToken, error })
      return unless(gone, 'already answered', async () => {
        await client.send(command)
        return 'failed'
      })
    },
  }
}

const gone = [TaskTimedOut, TaskDoesNotExist, InvalidToken]

async function unless(
  errors: readonly (abstract new (...args: never[]) => Error)[],
  told: string,
  act: () => Promise<string>,
): Promise<string> {
  try {
    return await act()
  } catch (error) {
    if (errors.some((known) => error instanceof known)) return told
    throw error
  }
}
