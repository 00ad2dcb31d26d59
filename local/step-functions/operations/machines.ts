import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { parseDefinition } from '#local/step-functions/definition/parse.ts'
import { DefinitionRefused } from '#local/step-functions/definition/refusal.ts'
import type { MachineRow } from '#local/step-functions/store/machines.ts'
import { refused } from '#local/step-functions/wire-error.ts'
import type { OperationDeps, Operations } from './operation.ts'
import { checkName, pageSize, pageToken, readRequest } from './request.ts'

const Options = {
  loggingConfiguration: z.optional(z.unknown()),
  tracingConfiguration: z.optional(z.unknown()),
}
const Create = z.strictObject({
  name: z.string(),
  definition: z.string(),
  roleArn: z.string(),
  type: z.optional(z.string()),
  tags: z.optional(z.unknown()),
  ...Options,
})
const Update = z.strictObject({
  stateMachineArn: z.string(),
  definition: z.optional(z.string()),
  roleArn: z.optional(z.string()),
  ...Options,
})
const ByArn = z.object({ stateMachineArn: z.string() })
const List = z.object({ maxResults: z.optional(z.number()), nextToken: z.optional(z.string()) })
const Validate = z.object({ definition: z.string(), type: z.optional(z.literal('STANDARD')) })

export function machineOperations({ machines, names, clock }: OperationDeps): Operations {
  const find = (arn: string): MachineRow => {
    const machine = machines.byName(names.readMachine(arn) ?? '')
    if (!machine) throw refused('StateMachineDoesNotExist', arn)
    return machine
  }
  return {
    CreateStateMachine: async (body) => {
      const { name, definition, roleArn, type = 'STANDARD', tags: _, ...options } = readRequest(Create, body)
      if (type !== 'STANDARD') throw refused('StateMachineTypeNotSupported', type)
      checkName(name)
      checkDefinition(definition)
      const arn = names.machine(name)
      const known = machines.byName(name)
      if (known) {
        if (known.text !== definition || known.role !== roleArn)
          throw refused('StateMachineAlreadyExists', arn)
        return { stateMachineArn: arn, creationDate: known.created / 1000 }
      }
      const row = {
        name,
        role: roleArn,
        text: definition,
        revision: randomUUID(),
        options: JSON.stringify(options),
      }
      const now = clock.now().getTime()
      machines.insert(row, now)
      return { stateMachineArn: arn, creationDate: now / 1000 }
    },
    UpdateStateMachine: async (body) => {
      const { stateMachineArn, definition, roleArn, ...options } = readRequest(Update, body)
      const known = find(stateMachineArn)
      if (definition !== undefined) checkDefinition(definition)
      const revision = randomUUID()
      const now = clock.now().getTime()
      const change = {
        role: roleArn ?? known.role,
        text: definition ?? known.text,
        revision,
        options: JSON.stringify({ ...JSON.parse(known.options), ...options }),
      }
      machines.update(known.id, change, now)
      return { updateDate: now / 1000, revisionId: revision }
    },
    DeleteStateMachine: async (body) => {
      const known = machines.byName(names.readMachine(readRequest(ByArn, body).stateMachineArn) ?? '')
      if (known) machines.remove(known.id)
      return {}
    },
    DescribeStateMachine: async (body) => {
      const machine = find(readRequest(ByArn, body).stateMachineArn)
      return {
        stateMachineArn: names.machine(machine.name),
        name: machine.name,
        status: 'ACTIVE',
        definition: machine.text,
        roleArn: machine.role,
        type: 'STANDARD',
        creationDate: machine.created / 1000,
        revisionId: machine.revision,
        ...JSON.parse(machine.options),
      }
    },
    ListStateMachines: async (body) => {
      const request = readRequest(List, body)
      const limit = pageSize(request.maxResults)
      const rows = machines.list(pageToken.read(request.nextToken) ?? '', limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        stateMachines: page.map(({ name, created }) => ({
          stateMachineArn: names.machine(name),
          name,
          type: 'STANDARD',
          creationDate: created / 1000,
        })),
        ...(rows.length > limit && last ? { nextToken: pageToken.write(last.name) } : {}),
      }
    },
    ValidateStateMachineDefinition: async (body) => {
      const { definition } = readRequest(Validate, body)
      try {
        parseDefinition(definition)
        return { result: 'OK', diagnostics: [] }
      } catch (error) {
        if (!(error instanceof DefinitionRefused)) throw error
        const { reason: message, location } = error
        return {
          result: 'FAIL',
          diagnostics: [{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location }],
        }
      }
    },
  }
}

function checkDefinition(text: string): void {
  try {
    parseDefinition(text)
  } catch (error) {
    if (error instanceof DefinitionRefused) {
      throw refused('InvalidDefinition', error.message, 'Invalid State Machine Definition')
    }
    throw error
  }
}
