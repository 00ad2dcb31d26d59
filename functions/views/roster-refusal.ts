import * as z from 'zod/mini'
import { alteredLine } from '#domain/altered-words.ts'
import { DomainError } from '#domain/errors.ts'
import type { Problem } from '#schemas/fields/field.ts'
import type { LockedChange } from '#web/components/locked-reason.tsx'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** Why a row was not saved, as its page says it. */
export interface RowRefusal {
  readonly problems?: readonly Problem[]
  readonly locked?: LockedChange
  readonly words?: string
}

const AlteredFigures = z.array(
  z.object({
    quarter: z.string(),
    figure: z.string(),
    before: z.nullable(z.number()),
    after: z.nullable(z.number()),
  }),
)

/** What of the locked quarters a refused change would alter, a line each. */
export function alteredIn({ details }: DomainError, lang: Lang): readonly string[] {
  const found = AlteredFigures.safeParse(details.altered)
  return (found.success ? found.data : []).map((one) => alteredLine(one, lang === 'en' ? 'en' : 'zh'))
}

/** What the page of the row says; undefined when the refusal has a page of its own. */
export function refusedRow(error: unknown, lang: Lang, reason = ''): RowRefusal | undefined {
  if (!(error instanceof DomainError)) return undefined
  const { refused, reasonHint } = t(lang).living
  switch (error.code) {
    case 'roster.invalid':
      return { problems: Array.isArray(error.details.problems) ? error.details.problems : [] }
    case 'roster.refused': {
      const why = Object.entries(refused).find(([name]) => name === error.details.why)?.[1]
      return { words: why ?? t(lang).refusals['roster.refused'] }
    }
    case 'roster.locked':
      return { locked: { figures: alteredIn(error, lang), reason, errors: [] } }
    case 'reason.short':
      return { locked: { figures: [], reason, errors: [reasonHint] } }
    default:
      return undefined
  }
}
