import * as z from 'zod/mini'
import type { WorkflowName } from '#workflows/manifest.ts'
import { workflows } from '#workflows/manifest.ts'

const Handled = z.object({ ErrorEquals: z.array(z.string()) })
const Rule = z.object({
  Condition: z.string(),
  Next: z.string(),
  Assign: z.optional(z.record(z.string(), z.unknown())),
})

/** What these tests ask of a state. */
const State = z.object({
  Type: z.string(),
  Next: z.optional(z.string()),
  Default: z.optional(z.string()),
  Choices: z.optional(z.array(Rule)),
  Resource: z.optional(z.string()),
  TimeoutSeconds: z.optional(z.number()),
  Retry: z.optional(z.array(Handled)),
  Catch: z.optional(z.array(z.extend(Handled, { Next: z.string() }))),
  Arguments: z.optional(
    z.object({
      FunctionName: z.optional(z.string()),
      StateMachineArn: z.optional(z.string()),
      Payload: z._default(
        z.object({
          form: z.optional(z.string()),
          stage: z.optional(z.string()),
          status: z.optional(z.string()),
        }),
        {},
      ),
    }),
  ),
})
export type State = z.infer<typeof State>

export const names = Object.keys(workflows) as WorkflowName[]

const Group = z.object({
  ItemProcessor: z.optional(z.object({ StartAt: z.string(), States: z.record(z.string(), z.unknown()) })),
})

/** All states, those inside a Map too. */
export function statesOf(workflow: WorkflowName): [string, State][] {
  return within(workflows[workflow].definition.States)
}

function within(states: Readonly<Record<string, unknown>>): [string, State][] {
  return Object.entries(states).flatMap(([name, state]): [string, State][] => [
    [name, State.parse(state)],
    ...within(Group.parse(state).ItemProcessor?.States ?? {}),
  ])
}

/** The states a workflow and its groups begin with. */
export function startsOf(workflow: WorkflowName): string[] {
  const { StartAt, States } = workflows[workflow].definition
  return [
    StartAt,
    ...Object.values(States).flatMap((state) => Group.parse(state).ItemProcessor?.StartAt ?? []),
  ]
}
