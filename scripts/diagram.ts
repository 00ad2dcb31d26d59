import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { workflows } from '#workflows/manifest.ts'

const Next = z.object({ Next: z.string() })
const State = z.object({
  Type: z.string(),
  Next: z.optional(z.string()),
  Resource: z.optional(z.string()),
  Choices: z.optional(z.array(z.extend(Next, { Condition: z.string() }))),
  Catch: z.optional(z.array(z.extend(Next, { ErrorEquals: z.array(z.string()) }))),
})
type State = z.infer<typeof State>
const Definition = z.object({ StartAt: z.string(), States: z.record(z.string(), State) })

interface Arrow {
  readonly to: string
  readonly label?: string
}

/** Draws a definition as a Mermaid flow chart: people's steps rounded, questions as diamonds, answers on the arrows. Faults are left out. */
export function diagram(definition: unknown): string {
  const { StartAt, States } = Definition.parse(definition)
  const drawn = Object.entries(States).filter(([, state]) => state.Type !== 'Fail')
  const ids = new Map(drawn.map(([name], index) => [name, `s${index}`]))
  const nodes = drawn.map(([name, state]) => `  ${ids.get(name)}${shape(name, state)}`)
  const arrows = drawn.flatMap(([name, state]) =>
    arrowsOf(state)
      .filter(({ to }) => ids.has(to))
      .map(({ to, label }) => `  ${ids.get(name)} -->${label ? `|${label}|` : ''} ${ids.get(to)}`),
  )
  return ['flowchart TD', `  start((" ")) --> ${ids.get(StartAt)}`, ...nodes, ...arrows].join('\n')
}

function shape(name: string, { Type, Resource }: State): string {
  const text = `"${name.replaceAll('"', '#quot;')}"`
  if (Type === 'Choice') return `{${text}}`
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

/** The text with the diagram of each workflow between its markers. @throws when a workflow has no markers */
export function withDiagrams(text: string): string {
  return Object.entries(workflows).reduce((written, [name, { definition }]) => {
    const from = `<!-- workflow:${name} -->`
    const to = `<!-- /workflow:${name} -->`
    const start = written.indexOf(from)
    const end = written.indexOf(to)
    if (start < 0 || end < start) throw new Error(`no place for the diagram of ${name}: ${from} … ${to}`)
    const block = `${from}\n\`\`\`mermaid\n${diagram(definition)}\n\`\`\`\n`
    return written.slice(0, start) + block + written.slice(end)
  }, text)
}

if (import.meta.main) writeFileSync('README.md', withDiagrams(readFileSync('README.md', 'utf8')))
