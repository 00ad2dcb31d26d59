import { canonical } from '#domain/event.ts'
import type { Matter } from '#domain/matter.ts'
import { movedMatter } from '#domain/matter.ts'
import type { Corrected } from '#domain/monitoring.ts'
import { Report } from '#domain/monitoring.ts'
import type { BookRows } from '#domain/report-figures.ts'
import { computedOf } from '#domain/report-figures.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { counted } from '#schemas/forms/monitoring-report/counted.ts'
import { figuresIn } from '#schemas/monitoring/comparison.ts'
import { changes } from '#schemas/operations/changes.ts'

/** Books as they were and as a correction makes them; those it leaves alone may be left out where nothing is counted from them together. */
export interface BooksCorrected {
  readonly before: BookRows
  readonly after: BookRows
}

interface Stored {
  readonly matter: Matter
  readonly form: Form
  /** What was handed in. */
  readonly answers: Answers
}

const final: readonly string[] = ['received', 'locked']

/**
 * A received report with what is counted of its quarter computed anew, where a correction of its books changes that: the old values are
 * kept with who approved it and why. Undefined where it changes nothing. What the park stated itself stays.
 */
export function correctedReport(
  { matter, form, answers }: Stored,
  { before, after }: BooksCorrected,
  note: Omit<Corrected, 'changes'>,
): Matter | undefined {
  if (!final.includes(matter.status)) return undefined
  const of = (books: BookRows) => counted(computedOf(books, matter.key))
  const [then, now] = [of(before), of(after)]
  const altered = Object.fromEntries(
    Object.entries(now).filter(([key, value]) => canonical(value) !== canonical(then[key])),
  )
  const report = Report.parse(matter.data)
  const shown = answersOf(report, answers)
  const lines = changes(form, shown, { ...shown, ...altered })
  if (lines.length === 0) return undefined
  const data: Report = {
    ...report,
    figures: { ...report.figures, ...figuresIn(altered) },
    corrected: { ...report.corrected, ...altered },
    corrections: [...report.corrections, { ...note, changes: lines }],
  }
  return movedMatter(matter, { status: matter.status, at: note.at, data })
}

/** A report as it stands: what was handed in, with what was corrected since. */
export function answersOf({ corrected }: Pick<Report, 'corrected'>, handedIn: Answers): Answers {
  return { ...handedIn, ...(corrected as Answers) }
}
