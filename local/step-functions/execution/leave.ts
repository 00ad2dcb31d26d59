import type { Assignments, State, Template } from '#local/step-functions/definition/model.ts'
import type { Json } from '#local/step-functions/json.ts'
import { evaluate, type Scope } from '#local/step-functions/query/evaluate.ts'
import { runOf } from './apply.ts'
import { type Extra, scopeOf } from './context.ts'
import { dataLimitFailure, isTooLargeValue } from './size.ts'
import type { Branch } from './state.ts'
import { evaluating, type Turn } from './turn.ts'

export interface Leaving {
  readonly assign?: Assignments
  readonly output?: Template
  readonly next?: string
  readonly extra?: Extra
}

/** Leaves a state for the one its definition names. */
export function proceed(turn: Turn, branch: Branch, state: State, extra?: Extra): Promise<void> {
  const { assign, output } = state
  return leave(turn, branch, {
    ...(assign ? { assign } : {}),
    ...(output ? { output } : {}),
    ...(extra ? { extra } : {}),
  })
}

/** Evaluates what a state assigns and hands on, and leaves it. */
export async function leave(turn: Turn, branch: Branch, leaving: Leaving): Promise<void> {
  await evaluating(turn, branch, async () => {
    const { assign, output, next } = leaving
    const scope = assign || output ? scopeOf(turn.execution, branch, turn.now, leaving.extra) : undefined
    const assigned = assign && scope ? await evaluateAssignments(assign, scope) : undefined
    const value = output && scope ? await evaluate(output, scope) : undefined
    if (value !== undefined && isTooLargeValue(value)) {
      turn.emitOn(branch, { kind: 'StateFailed', ...dataLimitFailure(runOf(branch).state.name) })
      return
    }
    turn.emitOn(branch, {
      kind: 'StateExited',
      ...(value === undefined ? {} : { output: value }),
      ...(assigned ? { assigned } : {}),
      ...(next === undefined ? {} : { next }),
    })
  })
}

/** All assignments see the variables as they were on entering. */
async function evaluateAssignments(assign: Assignments, scope: Scope): Promise<Record<string, Json>> {
  const assigned: [string, Json][] = []
  for (const [name, template] of assign.entries) assigned.push([name, await evaluate(template, scope)])
  return Object.fromEntries(assigned)
}
