/** A test that says which rows of the seed it proves. */
export interface Proof {
  readonly id: string
  readonly file: string
  /** Its own name after those of the groups it stands in. */
  readonly name: string
}

const ANNOTATION = /^\s*\/\/\s*seed\s*:(.*)$/
const COMMENT = /^\s*\/\//
const TEST = /^\s*(?:test|it|describe)\b((?:\.\w+)*)/

/**
 * Reads `// seed: T1a, T1c` above tests. A long list goes on in a second such line.
 * @throws when a line stands above no test, above one that is never run, or names nothing
 */
export function annotationsIn(file: string, text: string): readonly Proof[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const said = ANNOTATION.exec(line)?.[1]
    if (said === undefined) return []
    const ids = said.split(/[,，\s]+/).filter((id) => id !== '')
    const place = `${file}:${at + 1}`
    if (ids.length === 0) throw new Error(`${place} names no row`)
    const name = nameOf(lines, at, place)
    return ids.map((id) => ({ id, file, name }))
  })
}

function nameOf(lines: readonly string[], at: number, place: string): string {
  const first = lines.findIndex((line, i) => i > at && !COMMENT.test(line))
  const how = TEST.exec(lines[first] ?? '')?.[1]
  if (how === undefined) throw new Error(`${place} stands above no test`)
  if (/skip|todo|fails/.test(how)) throw new Error(`${place} stands above a test that is not run`)
  const names = [...groupsAbove(lines, first), first].map((line) => titleAt(lines, line))
  if (names.includes(undefined)) throw new Error(`${place} stands above a test whose name cannot be read`)
  return names.join(' › ')
}

/** Lines of the groups around a line, the outermost first. */
function groupsAbove(lines: readonly string[], line: number): readonly number[] {
  let indent = indentOf(lines[line])
  const found: number[] = []
  for (let i = line - 1; i >= 0 && indent > 0; i--) {
    if (!/^\s*describe\b/.test(lines[i] ?? '') || indentOf(lines[i]) >= indent) continue
    indent = indentOf(lines[i])
    found.unshift(i)
  }
  return found
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length
}

/** The name a call gives: its first argument, or that of the call after `.each(…)`. */
function titleAt(lines: readonly string[], line: number): string | undefined {
  const text = lines.slice(line).join('\n')
  const each = /^\s*\w+(?:\.\w+)*\.each\b/.test(text)
  const open = text.indexOf('(')
  const from = each ? text.indexOf('(', closing(text, open)) : open
  const quoted = /^\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/.exec(
    text.slice(from),
  )
  return (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3])?.replace(/\\(.)/g, '$1')
}

/** Where the parenthesis that opens at `from` closes; brackets inside texts do not count. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const char = text[i] ?? ''
    if ('\'"`'.includes(char)) i = endOfText(text, i)
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return i
  }
  return text.length
}

function endOfText(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === text[from]) return i
  }
  return text.length
}
