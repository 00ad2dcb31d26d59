import type { Entry } from '#domain/entry.ts'
import type { Form } from '#schemas/form.ts'
import { changes } from '#schemas/operations/changes.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { RowVersion } from '#web/pages/living-row.tsx'

/** What became of a row, newest first: who changed what, from what to what. */
export function rowVersions(form: Form, versions: readonly Entry[], lang: Lang): RowVersion[] {
  return versions
    .map((version, i) => {
      const before = versions[i - 1]
      const differences = before ? changes(form, before.answers, version.answers) : []
      return {
        at: version.at,
        by: version.by.kind === 'system' ? t(lang).history.system : version.by.name,
        changes: differences.map(
          ({ label, en, before: was, after }) =>
            `${lang === 'en' ? en : label}：${was || '—'} → ${after || '—'}`,
        ),
      }
    })
    .toReversed()
}
