import { mayPublish, mayWrite } from '#domain/actions/write-rubric.ts'
import type { Edition } from '#domain/edition.ts'
import { published } from '#domain/edition.ts'
import type { Officer } from '#domain/person.ts'
import { check } from '#schemas/operations/check.ts'
import { answersOf } from '#schemas/rubrics/authoring/answers.ts'
import { rubricForm } from '#schemas/rubrics/authoring/form.ts'
import { isAnnual } from '#schemas/rubrics/rubric.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'
import type { RubricProps } from '#web/pages/rubric.tsx'
import type { RubricsProps } from '#web/pages/rubrics.tsx'

type View = Omit<RubricProps, 'publishing' | 'added' | 'shown'>

/** One version as it is read or written. */
export function rubricView(edition: Edition, today: string, officer: Officer | undefined): View {
  const { code, version, acts, saved, status } = edition
  const rubric = status === 'draft' ? edition.base : edition.rubric
  const form = rubricForm(rubric)
  const context = { today }
  const answers = status === 'draft' ? edition.answers : answersOf(rubric)
  const problems = status === 'draft' ? check(form, answers, context) : []
  return {
    code,
    version,
    saved,
    annual: isAnnual(rubric),
    form,
    answers,
    context,
    problems,
    acts,
    state:
      status === 'published'
        ? { status, validFrom: rubric.validFrom, validUntil: rubric.validUntil }
        : {
            status,
            mayWrite: officer !== undefined && mayWrite(officer),
            mayPublish: officer !== undefined && mayPublish(officer, edition),
          },
  }
}

/** Every version, newest first, each with its last day once there is a next. */
export function rubricsView(
  editions: readonly Edition[],
  officer: Officer | undefined,
  lang: Lang,
): RubricsProps {
  const ends = new Map(published(editions).map((one) => [`${one.code} ${one.version}`, one.validUntil]))
  const rows = editions.map((edition) => {
    const { code, version, status, acts } = edition
    const rubric = status === 'draft' ? edition.base : edition.rubric
    const names = (which: 'writers' | 'publisher') =>
      acts.filter(({ act }) => (act === 'published') === (which === 'publisher')).map(({ by }) => by.name)
    return {
      code,
      version,
      status,
      name: inLanguage(lang, rubric),
      validFrom: status === 'published' ? rubric.validFrom : undefined,
      validUntil: ends.get(`${code} ${version}`),
      writers: [...new Set(names('writers'))],
      publisher: names('publisher')[0],
    }
  })
  return {
    rows: rows.sort((a, b) => a.code.localeCompare(b.code) || b.version - a.version),
    mayDraft: officer !== undefined && mayWrite(officer),
  }
}
