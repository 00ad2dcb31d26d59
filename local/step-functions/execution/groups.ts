import type { MapState, ParallelState, Template } from '#local/step-functions/definition/model.ts'
import { isList, type Json } from '#local/step-functions/json.ts'
import { evaluate, evaluateAs } from '#local/step-functions/query/evaluate.ts'
import { QueryFailed } from '#local/step-functions/query/failure.ts'
import { scopeOf } from './context.ts'
import type { Branch, Group } from './state.ts'
import { evaluating, type Turn } from './turn.ts'

export async function enterParallel(turn: Turn, branch: Branch, state: ParallelState): Promise<void> {
  const scope = scopeOf(turn.execution, branch, turn.now)
  const input = state.arguments && (await evaluate(state.arguments, scope))
  turn.emitOn(branch, { kind: 'ParallelStarted', ...(input === undefined ? {} : { input }) })
}

export async function enterMap(turn: Turn, branch: Branch, state: MapState): Promise<void> {
  const scope = scopeOf(turn.execution, branch, turn.now)
  const items = state.items
    ? await evaluateAs(state.items, 'array', scope)
    : inputItems(branch.run?.input ?? null)
  const read = async (template: Template | undefined, most: number) => {
    const value = template && (await evaluateAs(template, 'number', scope))
    if (!template || value === undefined) return undefined
    if (value >= 0 && value <= most) return value
    throw new QueryFailed(
      `The ${template.field} field must be from 0 to ${most} but was: ${value}`,
      template.field,
    )
  }
  const concurrency = await read(state.concurrency, Number.MAX_SAFE_INTEGER)
  const count = await read(state.toleratedCount, Number.MAX_SAFE_INTEGER)
  const percentage = await read(state.toleratedPercentage, 100)
  const tolerated = Math.max(count ?? 0, Math.floor(((percentage ?? 0) * items.length) / 100))
  turn.emitOn(branch, {
    kind: 'MapStarted',
    items,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(tolerated === 0 ? {} : { tolerated }),
  })
}

function inputItems(input: Json): readonly Json[] {
  if (isList(input)) return input
  throw new QueryFailed(`Map state input must be an array but was: ${JSON.stringify(input)}`)
}

/** Moves a Map or Parallel on: fails it, starts iterations, or completes it. False when it only waits. */
export async function moveGroup(turn: Turn, branch: Branch, group: Group): Promise<boolean> {
  if (group.failure && group.failed > group.tolerated) {
    abortChildren(turn, branch)
    const { failure } = group
    turn.emitOn(branch, { kind: 'GroupFailed', ...(group.tolerated > 0 ? TOO_MANY_FAILED : failure) })
    return true
  }
  if (group.started < group.inputs.length && group.running < group.concurrency) {
    await evaluating(
      turn,
      branch,
      () => startIteration(turn, branch, group),
      () => abortChildren(turn, branch),
    )
    return true
  }
  if (group.running > 0) return false
  turn.emitOn(branch, { kind: 'GroupSucceeded' })
  return true
}

const TOO_MANY_FAILED = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
}

async function startIteration(turn: Turn, branch: Branch, group: Group): Promise<void> {
  const state = branch.run?.state
  const index = group.started
  const selector = state?.type === 'Map' ? state.selector : undefined
  const item = { index, value: group.inputs[index] ?? null }
  const input = selector && (await evaluate(selector, scopeOf(turn.execution, branch, turn.now, { item })))
  turn.emitOn(branch, { kind: 'IterationStarted', index, ...(input === undefined ? {} : { input }) })
}

/** Ends everything under a branch, innermost first. */
export function abortChildren(turn: Turn, parent: Branch): void {
  for (const child of [...turn.execution.branches.values()]) {
    if (child.parent !== parent.id || child.id === parent.id) continue
    abortChildren(turn, child)
    if (child.run) turn.emitOn(child, { kind: 'StateAborted' })
    turn.emitOn(child, { kind: 'ChildAborted' })
  }
}
