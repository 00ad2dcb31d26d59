import * as z from 'zod/mini'
import type { EarlierFigures, Jump } from '#schemas/monitoring/comparison.ts'
import { falls, jumps, ownOf } from '#schemas/monitoring/comparison.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'
import { isFar } from '#schemas/monitoring/near.ts'

const codes = ['jump', 'fall', 'sum', 'ledger', 'same', 'round', 'file'] as const

/** Something to look at twice: of which figure, and the numbers behind it. */
export const Anomaly = z.object({
  code: z.enum(codes),
  key: z.optional(z.string()),
  numbers: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Anomaly = z.infer<typeof Anomaly>

type Figures = { readonly [key: string]: number }

export interface Reported {
  /** What is reported now. */
  readonly figures: Figures
  /** What roster and ledgers say of the figures the park states itself. */
  readonly known: Figures
  readonly earlier: EarlierFigures
  /** Hashes of the documents, and of those of earlier quarters with the quarter. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  readonly oldFiles: readonly { readonly sha256: string; readonly quarter: string }[]
}

/** Everything noticed in a report, in the order of the form. */
export function anomaliesIn(reported: Reported): Anomaly[] {
  const { figures, earlier } = reported
  const found = [
    ...jumps(figures, earlier).map(jumped),
    ...falls(figures, earlier).map(
      (key): Anomaly => ({
        code: 'fall',
        key,
        numbers: { soFar: earlier[key]?.soFar ?? 0, now: figures[key] ?? 0 },
      }),
    ),
    ...unfitting(reported),
    ...differing(reported),
    ...repeated(reported),
    ...rounded(reported),
  ]
  const place = ({ key }: Anomaly) => INDICATORS.findIndex(({ value }) => value === key)
  return [...found.sort((a, b) => place(a) - place(b)), ...oldFiles(reported)]
}

function jumped({ key, against, from, to, rate }: Jump): Anomaly {
  return { code: 'jump', key, numbers: { against, from, to, percent: Math.round(rate * 1000) / 10 } }
}

/** More start-ups than there can be: those of the quarter before and those that came since. */
function unfitting({ figures, earlier }: Reported): Anomaly[] {
  const { startupTotal: now, newStartups } = figures
  const before = earlier.startupTotal?.before
  if (now === undefined || newStartups === undefined || before === undefined) return []
  const came = ownOf(newStartups, earlier.newStartups ?? {})
  const left = ownOf(figures.exits ?? 0, earlier.exits ?? {})
  const fits = now <= before + came && now >= before + came - left
  return fits ? [] : [{ code: 'sum', key: 'startupTotal', numbers: { before, came, left, now } }]
}

function differing({ figures, known }: Reported): Anomaly[] {
  return INDICATORS.flatMap(({ value: key, known: isKnown }): Anomaly[] => {
    const [stated, counted] = [figures[key], known[key]]
    if (!isKnown || stated === undefined || counted === undefined || !isFar(stated, counted)) return []
    return [{ code: 'ledger', key, numbers: { stated, counted } }]
  })
}

/** Sums that are told again, though each counts another quarter; nothing at all is no repetition. */
function repeated({ figures, earlier }: Reported): Anomaly[] {
  return INDICATORS.flatMap(({ value: key, run, counted }): Anomaly[] => {
    const [now, before] = [figures[key], earlier[key]?.before]
    if (run !== 'sum' || counted || now === undefined || before === undefined || before === 0) return []
    const own = ownOf(now, earlier[key] ?? {})
    return own === before ? [{ code: 'same', key, numbers: { before, now: own } }] : []
  })
}

const fewest = 4
const hundred = 100

/** Amounts of money that are nearly all round. */
function rounded({ figures }: Reported): Anomaly[] {
  const amounts = Object.entries(figures).filter(([key, value]) => key.endsWith('Ytd') && value > 0)
  const round = amounts.filter(([, value]) => value % hundred === 0)
  if (amounts.length < fewest || round.length < amounts.length) return []
  return [{ code: 'round', numbers: { amounts: amounts.length, round: round.length } }]
}

function oldFiles({ files, oldFiles: old }: Reported): Anomaly[] {
  const quarters = new Map(old.map(({ sha256, quarter }) => [sha256, quarter]))
  return files.flatMap(({ name, sha256 }): Anomaly[] => {
    const quarter = quarters.get(sha256)
    return quarter === undefined ? [] : [{ code: 'file', numbers: { file: name, quarter } }]
  })
}
