import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)
const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`), ...decisions].filter(
  (path) => path.endsWith('.md'),
)

interface Link {
  readonly from: string
  readonly to: string
  readonly file: string
  readonly anchor?: string
}

const links: readonly Link[] = pages.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => {
    if (/^https?:/.test(to)) return []
    const [path = '', anchor] = to.split('#')
    return [{ from, to, file: path ? join(dirname(from), path) : from, ...(anchor ? { anchor } : {}) }]
  }),
)

/** How a heading is named in an address. */
function anchorsOf(path: string): readonly string[] {
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map((found) => found[1] ?? '')
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(links)('$from leads to $to', ({ file, anchor }) => {
  expect(existsSync(file)).toBe(true)
  if (anchor) expect(anchorsOf(file)).toContain(anchor)
})

test('every file the README names exists', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z][\w/.-]+\.(?:tsx?|json))` \|/gm)]
  expect(named.length).toBe(8)
  expect(named.map((found) => found[1] ?? '').filter((path) => !existsSync(path))).toEqual([])
})

describe.each(decisions.filter((path) => !path.endsWith('/README.md')))('%s', (path) => {
  const text = readFileSync(path, 'utf8')

  test('is listed', () => {
    expect(readFileSync('docs/decisions/README.md', 'utf8')).toContain(
      `(${path.slice('docs/decisions/'.length)})`,
    )
  })

  test('says context, decision, consequences and when to look at it again, on a page', () => {
    for (const part of ['**Context.**', '**Decision.**']) expect(text).toContain(part)
    expect(text).toMatch(/\*\*Revisit\*\*/)
    expect(text.split('\n').length).toBeLessThanOrEqual(61)
  })
})
