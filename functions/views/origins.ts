import type { BookOrigin, FormOrigin, MatterOrigin, Origin } from '#domain/evidence.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Form } from '#schemas/form.ts'
import { ledgerOf } from '#schemas/ledgers/catalogue.ts'
import { labels } from '#schemas/operations/labels.ts'
import type { Measure } from '#schemas/rubrics/measures.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { OriginView } from '#web/components/score-parts.tsx'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage, titleOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'

/** Up to so many rows are linked one by one. */
const FEW = 12

interface Where {
  readonly caseId: string
  readonly forms: FormLibrary
  readonly lang: Lang
}

/** Where a value of a year was read, with the page where an officer reads it. */
export function originsOf(from: readonly Origin[], where: Where): readonly OriginView[] {
  return from.map((origin) => {
    if ('book' in origin) return inBook(origin, where)
    return 'matter' in origin ? inMatter(origin, where) : inForm(origin, where)
  })
}

function inForm({ form, path: at }: FormOrigin, { caseId, forms, lang }: Where): OriginView {
  const written = forms.form(form, forms.latest(form))
  return {
    form: titleOf(lang, written),
    field: inLanguage(lang, labels(written, at)),
    href: `${path('staffCase', { id: caseId })}#${at}`,
  }
}

function inBook({ book, path: column, rows }: BookOrigin, { caseId, forms, lang }: Where): OriginView {
  const { annual } = t(lang)
  const ledger = ledgerOf(book)
  const form = ledger?.form ?? forms.form('roster-entry', forms.latest('roster-entry'))
  const label = column && namedIn(form, column, lang)
  return {
    form: ledger ? `${book} ${titleOf(lang, form)}` : annual.roster,
    field: [label, rows && annual.rows(rows.length)].filter(Boolean).join(' · ') || annual.allRows,
    href: bookAt(caseId, book),
    ...(rows && rows.length <= FEW ? { rows: rows.map((row) => rowAt(caseId, book, row)) } : {}),
  }
}

function inMatter({ matter, key, form, path: at }: MatterOrigin, { caseId, forms, lang }: Where): OriginView {
  const { annual } = t(lang)
  const park = path('staffPark', { id: caseId })
  const year = path('staffEvaluation', { id: caseId, year: key })
  if (matter === 'correction') return { form: annual.correction(key), field: key, href: park }
  const written = form === undefined ? undefined : forms.form(form, forms.latest(form))
  const quarterly = matter === 'monitoring'
  const name = written ? titleOf(lang, written) : annual.parks(Number(key))
  return {
    form: quarterly ? annual.report(formatPeriod(lang, key)) : name,
    field: (at && namedIn(written, at, lang)) ?? formatPeriod(lang, key),
    href: matter === 'evaluation' ? year : path('staffReport', { id: caseId, quarter: key }),
  }
}

/** What a form, or the rubric where the form does not ask for it, calls a value. */
function namedIn(form: Form | undefined, at: string, lang: Lang): string {
  const known = form && inLanguage(lang, labels(form, at))
  if (known !== undefined && known !== at) return known
  const measure = Object.entries<Measure>(MEASURES).find(([metric]) => metric === at)?.[1]
  return measure ? inLanguage(lang, measure) : at
}

function bookAt(caseId: string, book: string): string {
  return ledgerOf(book)
    ? path('staffLedger', { id: caseId, ledger: book })
    : path('staffRoster', { id: caseId })
}

function rowAt(caseId: string, book: string, row: string): string {
  return ledgerOf(book)
    ? path('staffLedgerRow', { id: caseId, ledger: book, row })
    : path('staffRosterRow', { id: caseId, row })
}
