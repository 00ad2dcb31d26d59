import type { SFNClient } from '@aws-sdk/client-sfn'
import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn'
import { account, functionArn, partition, stateMachineArn } from '#local/account.ts'
import type { LocalOptions } from '#local/options.ts'

const roleArn = `arn:${partition}:iam::${account}:role/local`

/** Makes the state machines what their definitions say; running executions keep the one they began with. */
export async function ensureWorkflows(
  client: SFNClient,
  workflows: LocalOptions['workflows'],
): Promise<void> {
  for (const [name, define] of Object.entries(workflows)) {
    const definition = define({ partition, functionArn, stateMachineArn })
    const arn = stateMachineArn(name)
    const before = await definitionOf(client, arn)
    if (before === undefined) await client.send(new CreateStateMachineCommand({ name, definition, roleArn }))
    else if (before !== definition) {
      await client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, definition }))
    }
  }
}

async function definitionOf(client: SFNClient, stateMachineArn: string): Promise<string | undefined> {
  try {
    return (await client.send(new DescribeStateMachineCommand({ stateMachineArn }))).definition
  } catch (error) {
    if (error instanceof StateMachineDoesNotExist) return undefined
    throw error
  }
}
