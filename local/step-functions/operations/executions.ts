import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { isTooLarge } from '#local/step-functions/execution/size.ts'
import type { Status } from '#local/step-functions/execution/state.ts'
import { stop } from '#local/step-functions/execution/stop.ts'
import { refused } from '#local/step-functions/wire-error.ts'
import { findExecution } from './find.ts'
import { readHistory } from './history.ts'
import type { OperationDeps, Operations } from './operation.ts'
import { checkName, pageSize, pageToken, readJsonText, readRequest } from './request.ts'

const Start = z.strictObject({
  stateMachineArn: z.string(),
  name: z.optional(z.string()),
  input: z.optional(z.string()),
  traceHeader: z.optional(z.string()),
})
const ByArn = z.object({ executionArn: z.string() })
const Stop = z.object({
  executionArn: z.string(),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
})
const STATUSES: readonly Status[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']
const List = z.strictObject({
  stateMachineArn: z.string(),
  statusFilter: z.optional(z.enum(STATUSES)),
  maxResults: z.optional(z.number()),
  nextToken: z.optional(z.string()),
})

export function executionOperations(deps: OperationDeps): Operations {
  const { names, machines, executions, runner, starter } = deps
  return {
    StartExecution: async (body) => {
      const request = readRequest(Start, body)
      const name = checkName(request.name ?? randomUUID())
      const text = request.input ?? '{}'
      if (isTooLarge(text)) throw refused('InvalidExecutionInput', 'the input is larger than 262144 bytes')
      const input = readJsonText(text, 'InvalidExecutionInput')
      const { arn, startedAt } = await starter({ machineArn: request.stateMachineArn, name, input })
      return { executionArn: arn, startDate: startedAt / 1000 }
    },
    DescribeExecution: async (body) => {
      const { resident } = findExecution(deps, readRequest(ByArn, body).executionArn)
      await runner.settled(resident)
      const { execution } = resident
      const { identity, failure } = execution
      return {
        executionArn: identity.arn,
        stateMachineArn: identity.machineArn,
        name: identity.name,
        status: execution.status,
        startDate: execution.startedAt / 1000,
        ...(execution.stoppedAt === undefined ? {} : { stopDate: execution.stoppedAt / 1000 }),
        input: JSON.stringify(execution.input),
        inputDetails: { included: true },
        ...(execution.output === undefined
          ? {}
          : { output: JSON.stringify(execution.output), outputDetails: { included: true } }),
        ...failure,
        redriveCount: 0,
        redriveStatus: 'NOT_REDRIVABLE',
      }
    },
    DescribeStateMachineForExecution: async (body) => {
      const { row, machine } = findExecution(deps, readRequest(ByArn, body).executionArn)
      return {
        stateMachineArn: names.machine(machine.name),
        name: machine.name,
        definition: machines.definition(row.definition),
        roleArn: machine.role,
        updateDate: machine.updated / 1000,
        revisionId: machine.revision,
        ...JSON.parse(machine.options),
      }
    },
    StopExecution: async (body) => {
      const { executionArn, ...reason } = readRequest(Stop, body)
      const { resident } = findExecution(deps, executionArn)
      await runner.turn(resident, (turn) => stop(turn, reason))
      return { stopDate: (resident.execution.stoppedAt ?? 0) / 1000 }
    },
    ListExecutions: async (body) => {
      const request = readRequest(List, body)
      const machine = machines.byName(names.readMachine(request.stateMachineArn) ?? '')
      if (!machine) throw refused('StateMachineDoesNotExist', request.stateMachineArn)
      const limit = pageSize(request.maxResults)
      const before = Number(pageToken.read(request.nextToken) ?? Number.MAX_SAFE_INTEGER)
      const status = request.statusFilter === undefined ? {} : { status: request.statusFilter }
      const rows = executions.list({ machine: machine.id, ...status, before, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        executions: page.map((row) => ({
          executionArn: names.execution(machine.name, row.name),
          stateMachineArn: names.machine(machine.name),
          name: row.name,
          status: row.status,
          startDate: row.started / 1000,
          ...(row.stopped === null ? {} : { stopDate: row.stopped / 1000 }),
          redriveCount: 0,
        })),
        ...(rows.length > limit && last ? { nextToken: pageToken.write(last.id) } : {}),
      }
    },
    GetExecutionHistory: async (body) => readHistory(deps, body),
  }
}
