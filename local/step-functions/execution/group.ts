import type { Json } from '#local/step-functions/json.ts'
import { branchOf, failureOf, follow, type Position, runOf } from './apply.ts'
import type { Event } from './events.ts'
import type { Branch, Execution, Group, Run } from './state.ts'

type GroupEvent = Extract<
  Event,
  {
    kind:
      | 'MapStarted'
      | 'IterationStarted'
      | 'ParallelStarted'
      | 'ChildSucceeded'
      | 'ChildFailed'
      | 'ChildAborted'
      | 'GroupSucceeded'
      | 'GroupFailed'
  }
>

/** Step Functions runs at most this many iterations of an inline Map at once. */
const MOST_CONCURRENT = 40

/** Folds what concerns the children of a Map or Parallel state. */
export function applyGroupEvent(
  execution: Execution,
  branch: Branch,
  event: GroupEvent,
): Position | undefined {
  switch (event.kind) {
    case 'MapStarted': {
      const concurrency = Math.min(event.concurrency || MOST_CONCURRENT, MOST_CONCURRENT)
      const position = follow(execution, branch)
      open(branch, { inputs: event.items, concurrency, tolerated: event.tolerated ?? 0 })
      return position
    }
    case 'ParallelStarted':
      return startParallel(execution, branch, event.input)
    case 'IterationStarted':
      return startIteration(execution, branch, event.index, event.input)
    case 'ChildSucceeded':
      return endChild(execution, branch, 'succeeded')
    case 'ChildFailed':
      return endChild(execution, branch, 'failed')
    case 'ChildAborted':
      return endChild(execution, branch, 'aborted')
    case 'GroupSucceeded':
      return succeed(execution, branch)
    case 'GroupFailed':
      runOf(branch).phase = { at: 'failed', ...failureOf(event) }
      return follow(execution, branch)
  }
}

/** The event after this one follows what this one followed. */
function succeed(execution: Execution, branch: Branch): Position {
  const run = runOf(branch)
  const result = groupOf(run).results.filter((value) => value !== undefined)
  run.phase = { at: 'answered', result }
  const position = follow(execution, branch)
  branch.head = position.previous
  return position
}

export function groupOf(run: Run): Group {
  if (run.phase.at !== 'group') throw new Error(`state ${run.state.name} has no children`)
  return run.phase
}

function open(branch: Branch, given: Pick<Group, 'inputs' | 'concurrency' | 'tolerated'>): Group {
  const results = given.inputs.map(() => undefined)
  const group: Group = {
    at: 'group',
    ...given,
    results,
    started: 0,
    running: 0,
    failed: 0,
    head: branch.head,
  }
  runOf(branch).phase = group
  return group
}

function startParallel(execution: Execution, branch: Branch, input: Json | undefined): Position {
  const run = runOf(branch)
  const { state } = run
  if (state.type !== 'Parallel') throw new Error(`state ${state.name} is not Parallel`)
  const position = follow(execution, branch)
  const given = input === undefined ? run.input : input
  const inputs = state.branches.map(() => given)
  const group = open(branch, { inputs, concurrency: inputs.length, tolerated: 0 })
  for (const [index, machine] of state.branches.entries())
    addChild(execution, branch, { index, machine, value: given })
  group.started = inputs.length
  return position
}

function startIteration(
  execution: Execution,
  branch: Branch,
  index: number,
  input: Json | undefined,
): Position {
  const run = runOf(branch)
  const { state } = run
  if (state.type !== 'Map') throw new Error(`state ${state.name} is not a Map`)
  const group = groupOf(run)
  const value = group.inputs[index] ?? null
  const child = addChild(execution, branch, {
    index,
    machine: state.processor,
    value: input === undefined ? value : input,
    item: { index, value },
  })
  group.started += 1
  child.head = group.head
  return follow(execution, child)
}

function addChild(
  execution: Execution,
  parent: Branch,
  given: Pick<Branch, 'index' | 'machine' | 'value' | 'item'>,
): Branch {
  execution.lastBranch += 1
  const item = given.item ?? parent.item
  const child: Branch = {
    id: execution.lastBranch,
    parent: parent.id,
    machine: given.machine,
    index: given.index,
    value: given.value,
    ...(item ? { item } : {}),
    head: parent.head,
    variables: parent.variables,
    next: given.machine.startAt,
  }
  execution.branches.set(child.id, child)
  groupOf(runOf(parent)).running += 1
  return child
}

/** An iteration's end is shown in the history, a parallel branch's is not; the parent goes on from the last one. */
function endChild(
  execution: Execution,
  child: Branch,
  how: 'succeeded' | 'failed' | 'aborted',
): Position | undefined {
  const parent = branchOf(execution, child.parent ?? 0)
  const run = runOf(parent)
  const group = groupOf(run)
  group.head = child.head
  group.running -= 1
  if (how === 'succeeded') group.results[child.index] = child.value
  if (how === 'failed') {
    group.failed += 1
    group.failure ??= child.run?.phase.at === 'failed' ? failureOf(child.run.phase) : {}
  }
  const position = run.state.type === 'Map' ? follow(execution, child) : undefined
  parent.head = child.head
  execution.branches.delete(child.id)
  return position
}
