import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { workflows } from '#workflows/manifest.ts'

const Next = z.object({ Next: z.string() })
const Inner = z.object({ StartAt: z.string(), States: z.record(z.string(), z.unknown()) })
const State = z.object({
  Type: z.string(),
  Next: z.optional(z.string()),
  Resource: z.optional(z.string()),
  Choices: z.optional(z.array(z.extend(Next, { Condition: z.string() }))),
  Catch: z.optional(z.array(z.extend(Next, { ErrorEquals: z.array(z.string()) }))),
  ItemProcessor: z.optional(Inner),
})
type State = z.infer<typeof State>
type Definition = z.infer<typeof Inner>

interface Arrow {
  readonly to: string
  readonly label?: string
}

/**
 * Draws a definition as a Mermaid flow chart: people's steps rounded, questions as diamonds, answers on the arrows, what is done for
 * each of several as a box. Faults are left out.
 */
export function diagram(definition: unknown): string {
  const parsed = Inner.parse(definition)
  return ['flowchart TD', `  start((" ")) --> s0`, ...drawing(parsed, 's', '  ')].join('\n')
}

function drawing({ StartAt, States }: Definition, prefix: string, indent: string): string[] {
  const states = Object.entries(States).map(([name, state]) => [name, State.parse(state)] as const)
  const drawn = states.filter(([, state]) => state.Type !== 'Fail')
  const first = drawn.findIndex(([name]) => name === StartAt)
  if (first !== 0) throw new Error(`${StartAt} is not the first state`)
  const ids = new Map(drawn.map(([name], index) => [name, `${prefix}${index}`]))
  const nodes = drawn.flatMap(([name, state]) => node(ids.get(name) ?? '', name, state, indent))
  const arrows = drawn.flatMap(([name, state]) =>
    arrowsOf(state)
      .filter(({ to }) => ids.has(to))
      .map(({ to, label }) => `${indent}${ids.get(name)} -->${label ? `|${label}|` : ''} ${ids.get(to)}`),
  )
  return [...nodes, ...arrows]
}

function node(id: string, name: string, state: State, indent: string): string[] {
  if (!state.ItemProcessor) return [`${indent}${id}${shape(name, state)}`]
  return [
    `${indent}subgraph ${id}["${name}"]`,
    ...drawing(state.ItemProcessor, `${id}_`, `${indent}  `),
    `${indent}end`,
  ]
}

function shape(name: string, { Type, Resource }: State): string {
  const text = `"${name.replaceAll('"', '#quot;')}"`
  if (Type === 'Choice') return `{${text}}`
  if (Resource?.endsWith('startExecution.sync:2')) return `[[${text}]]`
  return Resource?.endsWith('.waitForTaskToken') ? `([${text}])` : `[${text}]`
}

function arrowsOf({ Next, Choices = [], Catch = [] }: State): Arrow[] {
  return [
    ...(Next ? [{ to: Next }] : []),
    ...Choices.map((rule) => ({ to: rule.Next, label: answers(rule.Condition) })),
    ...Catch.map((caught) => ({ to: caught.Next, label: caught.ErrorEquals.join(', ') })),
  ]
}

/** The answers a condition names, such as "同意 · 推荐" for an agreement to a recommendation. */
function answers(condition: string): string {
  const parts = condition
    .split(' and ')
    .map((part) => [...part.matchAll(/'([^']+)'/g)].map((found) => found[1]).join(' / '))
  return `"${parts.join(' · ')}"`
}

const block = (name: string, definition: unknown): string =>
  `<!-- workflow:${name} -->\n\`\`\`mermaid\n${diagram(definition)}\n\`\`\`\n`

/** The text with a fresh diagram between each pair of markers it has. @throws when a marker names no workflow, or does not end */
export function withDiagrams(text: string): string {
  const names = [...text.matchAll(/<!-- workflow:([\w-]+) -->/g)].map(([, name = '']) => name)
  return names.reduce((written, name) => {
    const workflow = Object.entries(workflows).find(([known]) => known === name)
    const start = written.indexOf(`<!-- workflow:${name} -->`)
    const end = written.indexOf(`<!-- /workflow:${name} -->`)
    if (!workflow || end < start) throw new Error(`no workflow or no end for the diagram of ${name}`)
    return written.slice(0, start) + block(name, workflow[1].definition) + written.slice(end)
  }, text)
}

const Commented = z.object({ Comment: z.string() })

/** A page with every workflow: what it is for, in its own words, and its diagram. */
export function allDiagrams(): string {
  const parts = Object.entries(workflows).map(([name, { definition }]) => {
    const { Comment } = Commented.parse(definition)
    return `## ${name}\n\n${Comment}\n\n${block(name, definition)}<!-- /workflow:${name} -->\n`
  })
  const head =
    "# Workflows\n\nDrawn from `workflows/*.asl.json` by `npm run diagram`: rounded steps are people's, framed ones workflows of their own, diamonds are questions; faults are left out.\n"
  return [head, ...parts].join('\n')
}

if (import.meta.main) {
  writeFileSync('README.md', withDiagrams(readFileSync('README.md', 'utf8')))
  writeFileSync('docs/workflows.md', allDiagrams())
}
