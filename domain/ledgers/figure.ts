import type { Figure, Line, RowRef } from '#domain/ledgers/rows.ts'
import { numberIn } from '#domain/ledgers/rows.ts'

export function count(lines: readonly Line[]): Figure {
  return figure(lines.length, lines)
}

export function sum(lines: readonly Line[], key: string): Figure {
  return total(lines, (line) => numberIn(line, key))
}

/** Adds up what each line is worth; lines worth nothing are not among those it came from. */
export function total(lines: readonly Line[], worth: (line: Line) => number): Figure {
  const counted = lines.filter((line) => worth(line) !== 0)
  return figure(
    counted.reduce((so, line) => so + worth(line), 0),
    counted,
  )
}

/** How many different things the lines name; a line that names nothing does not count. */
export function distinct(lines: readonly Line[], key: (line: Line) => string | undefined): Figure {
  const named = lines.filter((line) => key(line) !== undefined)
  return figure(new Set(named.map(key)).size, named)
}

/** 1 where there is any line, else 0. */
export function exists(lines: readonly Line[]): Figure {
  return figure(lines.length > 0 ? 1 : 0, lines)
}

/** A share between 0 and 1 of the lines that were asked; null where there are none. */
export function share(part: number, whole: number, from: readonly Line[]): Figure {
  return { value: whole > 0 ? part / whole : null, from: refs(from) }
}

export function figure(value: number | null, from: readonly Line[]): Figure {
  return { value: value === null ? null : Math.round(value * 100) / 100, from: refs(from) }
}

/** A name as it is compared: without spaces, one width of letters. */
export function nameIn({ answers }: Line, key: string): string | undefined {
  const value = answers[key]
  if (typeof value !== 'string') return undefined
  const bare = value.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return bare === '' ? undefined : bare
}

/** Which firm a line is about: by its code, also where another line of the same name gives it. */
export function firmBy(
  lines: readonly Line[],
  name = 'firm',
  code = `${name}Uscc`,
): (line: Line) => string | undefined {
  const codes = new Map(
    lines.flatMap((line) => {
      const [named, coded] = [nameIn(line, name), line.answers[code]]
      return named !== undefined && typeof coded === 'string' ? [[named, coded] as const] : []
    }),
  )
  return (line) => {
    const own = line.answers[code]
    if (typeof own === 'string') return own
    const named = nameIn(line, name)
    return named === undefined ? undefined : (codes.get(named) ?? named)
  }
}

function refs(lines: readonly Line[]): readonly RowRef[] {
  return lines.map(({ book, id }) => ({ book, id }))
}
