import type { Machine, State } from './model.ts'
import { refuse } from './refusal.ts'

/** Refuses transitions to nowhere, states nothing leads to, names used twice and variables assigned in two scopes. */
export function checkGraph(machine: Machine): void {
  checkMachine(machine, '', new Set(), new Set())
}

function checkMachine(machine: Machine, at: string, names: Set<string>, outer: ReadonlySet<string>): void {
  if (!machine.states.has(machine.startAt))
    refuse(`StartAt names '${machine.startAt}', which is not a state`, at)
  const reached = new Set<string>()
  visit(machine, machine.startAt, reached, at)
  const scope = new Set([...machine.states.values()].flatMap(assignedBy))
  for (const name of scope) {
    if (outer.has(name)) refuse(`variable '${name}' is already assigned in an outer scope`, at)
  }
  for (const [name, state] of machine.states) {
    const here = `${at}/States/${name}`
    if (!reached.has(name)) refuse(`state '${name}' cannot be reached`, here)
    if (names.has(name)) refuse(`state name '${name}' is used twice`, here)
    names.add(name)
    for (const [inner, place] of innerMachines(state, here)) {
      checkMachine(inner, place, names, new Set([...outer, ...scope]))
    }
  }
}

function visit(machine: Machine, start: string, reached: Set<string>, at: string): void {
  const open = [start]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    const state = machine.states.get(name)
    for (const next of state ? successors(state) : []) {
      if (!machine.states.has(next)) refuse(`'${next}' is not a state`, `${at}/States/${name}`)
      open.push(next)
    }
  }
}

function successors(state: State): string[] {
  const next = state.type !== 'Choice' && state.type !== 'Fail' && state.next ? [state.next] : []
  if (state.type === 'Choice')
    return [...state.rules.map((rule) => rule.next), ...(state.fallback ? [state.fallback] : [])]
  return 'catch' in state ? [...next, ...state.catch.map((catcher) => catcher.next)] : next
}

function assignedBy(state: State): string[] {
  const lists = [state.assign]
  if (state.type === 'Choice') lists.push(...state.rules.map((rule) => rule.assign))
  if ('catch' in state) lists.push(...state.catch.map((catcher) => catcher.assign))
  return lists.flatMap((assign) => assign?.entries.map(([name]) => name) ?? [])
}

function innerMachines(state: State, at: string): [Machine, string][] {
  if (state.type === 'Map') return [[state.processor, `${at}/ItemProcessor`]]
  if (state.type !== 'Parallel') return []
  return state.branches.map((branch, index) => [branch, `${at}/Branches[${index}]`])
}
