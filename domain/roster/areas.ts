import type { Entry } from '#domain/entry.ts'
import { rowsIn } from '#domain/entry.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { num } from '#schemas/rule.ts'
import { registerOf } from './register.ts'

/** What the units of a park use, and what it has, in ㎡. */
export interface Areas {
  readonly used: number
  /** As it was applied with; undefined when nothing was said of it. */
  readonly usable: number | undefined
}

export function areasOf(entries: readonly Entry[], applied: Answers, today: string): Areas {
  const usable = num(applied, 'usableArea')
  return { used: usedIn(entries, today), usable: Number.isFinite(usable) ? usable : undefined }
}

/** How many ㎡ too many; undefined when it fits. */
export function excessOf({ used, usable }: Areas): number | undefined {
  return usable !== undefined && used > usable ? hundredths(used - usable) : undefined
}

/** What keeps rows from being written: together with all others they use more than the park has, and more than before. source: F09, Σ ≤ usableArea */
export function areaProblem(
  before: readonly Entry[],
  wanted: readonly { readonly id: string; readonly answers: Answers }[],
  applied: Answers,
  today: string,
): Problem | undefined {
  const written = before.map((entry) => {
    const answers = wanted.find(({ id }) => id === entry.id)?.answers
    return answers ? { id: entry.id, answers } : entry
  })
  const fresh = wanted.filter(({ id }) => !before.some((entry) => entry.id === id))
  const struckOut = new Set(before.filter(({ removedAt }) => removedAt !== undefined).map(({ id }) => id))
  const rows = [...written, ...fresh].filter(({ id }) => !struckOut.has(id))
  const { used, usable } = { ...areasOf(before, applied, today), used: usedBy(rows, today) }
  const excess = excessOf({ used, usable })
  if (excess === undefined || used <= usedIn(before, today)) return undefined
  const [sum, most, more] = [used, usable ?? 0, excess].map((area) => area.toLocaleString('en-US'))
  return {
    path: 'areaUsed',
    code: 'areas',
    zh: `在园企业（团队）使用面积合计 ${sum} ㎡，超过园区可自主支配面积 ${most} ㎡，超出 ${more} ㎡`,
    en: `All firms and teams together use ${sum} ㎡, ${more} ㎡ more than the ${most} ㎡ at the operator’s disposal`,
  }
}

const usedIn = (entries: readonly Entry[], today: string): number => usedBy(rowsIn(entries), today)

function usedBy(rows: readonly { readonly id: string; readonly answers: Answers }[], today: string): number {
  const areas = registerOf(rows)
    .occupants(today)
    .map(({ answers }) => num(answers, 'areaUsed') || 0)
  return hundredths(areas.reduce((sum, area) => sum + area, 0))
}

const hundredths = (area: number): number => Math.round(area * 100) / 100
