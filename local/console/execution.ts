import type { HistoryEvent, SFNClient } from '@aws-sdk/client-sfn'
import {
  DescribeExecutionCommand,
  DescribeStateMachineForExecutionCommand,
  ExecutionDoesNotExist,
  InvalidArn,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListStateMachines,
} from '@aws-sdk/client-sfn'
import * as z from 'zod/mini'

const Definition = z.object({ States: z.record(z.string(), z.object({ Type: z.string() })) })

export interface ExecutionSummary {
  readonly arn: string
  readonly name: string
  readonly workflow: string
  readonly status: string
  readonly startedAt: string
  readonly stoppedAt?: string
}

export interface Execution extends ExecutionSummary {
  readonly input: unknown
  readonly output?: unknown
  readonly error?: string
  readonly states: readonly { name: string; type: string; status: 'ahead' | 'current' | 'done' | 'failed' }[]
  readonly events: readonly { id: number; at: string; type: string; state?: string; details?: unknown }[]
}

export async function listExecutions(client: SFNClient): Promise<ExecutionSummary[]> {
  const found: ExecutionSummary[] = []
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {})) {
    for (const { stateMachineArn } of stateMachines) {
      for await (const { executions = [] } of paginateListExecutions(
        { client, pageSize: 500 },
        { stateMachineArn },
      )) {
        found.push(...executions.map(summary))
        if (found.length >= 2000) break
      }
    }
  }
  return found.sort((a, b) => b.startedAt.localeCompare(a.startedAt))
}

export async function findExecution(client: SFNClient, executionArn: string): Promise<Execution | undefined> {
  try {
    const [told, machine] = await Promise.all([
      client.send(new DescribeExecutionCommand({ executionArn })),
      client.send(new DescribeStateMachineForExecutionCommand({ executionArn })),
    ])
    const history: HistoryEvent[] = []
    for await (const { events = [] } of paginateGetExecutionHistory(
      { client, pageSize: 1000 },
      { executionArn },
    )) {
      history.push(...events)
    }
    const { States } = Definition.parse(JSON.parse(machine.definition ?? '{}'))
    const error = [told.error, told.cause].filter(Boolean).join('：')
    return {
      ...summary(told),
      input: JSON.parse(told.input ?? 'null'),
      ...(told.output === undefined ? {} : { output: JSON.parse(told.output) }),
      ...(error ? { error } : {}),
      states: Object.entries(States).map(([name, { Type }]) => ({
        name,
        type: Type,
        status: statusOf(name, history, told.status === 'RUNNING'),
      })),
      events: history.map(eventOf),
    }
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist || error instanceof InvalidArn) return undefined
    throw error
  }
}

interface Told {
  readonly executionArn?: string | undefined
  readonly stateMachineArn?: string | undefined
  readonly name?: string | undefined
  readonly status?: string | undefined
  readonly startDate?: Date | undefined
  readonly stopDate?: Date | undefined
}

function summary({
  executionArn,
  stateMachineArn,
  name,
  status,
  startDate,
  stopDate,
}: Told): ExecutionSummary {
  return {
    arn: executionArn ?? '',
    name: name ?? '',
    workflow: stateMachineArn?.split(':').at(-1) ?? '',
    status: status ?? '',
    startedAt: startDate?.toISOString() ?? '',
    ...(stopDate ? { stoppedAt: stopDate.toISOString() } : {}),
  }
}

function statusOf(
  name: string,
  history: readonly HistoryEvent[],
  running: boolean,
): Execution['states'][number]['status'] {
  const entered = history.filter((event) => event.stateEnteredEventDetails?.name === name).length
  const exited = history.filter((event) => event.stateExitedEventDetails?.name === name).length
  if (entered > exited) return running ? 'current' : 'failed'
  return exited > 0 ? 'done' : 'ahead'
}

function eventOf({
  id,
  timestamp,
  type,
  previousEventId: _,
  ...rest
}: HistoryEvent): Execution['events'][number] {
  const details = Object.values(rest).find((value) => value !== undefined)
  const state = rest.stateEnteredEventDetails?.name ?? rest.stateExitedEventDetails?.name
  return {
    id: id ?? 0,
    at: timestamp?.toISOString() ?? '',
    type: type ?? '',
    ...(state ? { state } : {}),
    ...(details === undefined ? {} : { details }),
  }
}
