import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import { alteredName } from '#domain/roster/altered-words.ts'
import type { Problem } from '#schemas/fields/field.ts'
import type { LockedChange } from '#web/components/locked-reason.tsx'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** Why a row was not saved, as its page says it. */
export interface RowRefusal {
  readonly problems?: readonly Problem[]
  readonly locked?: LockedChange
  readonly words?: string
}

const AlteredFigures = z.array(
  z.object({ quarter: z.string(), figure: z.string(), before: z.number(), after: z.number() }),
)

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
      return { locked: lockedBy(error, lang, reason, []) }
    case 'reason.short':
      return { locked: { figures: [], reason, errors: [reasonHint] } }
    default:
      return undefined
  }
}

function lockedBy(
  { details }: DomainError,
  lang: Lang,
  reason: string,
  errors: readonly string[],
): LockedChange {
  const words = lang === 'en' ? 'en' : 'zh'
  const percent = (figure: string, value: number) =>
    figure === 'leadConcentration' ? `${Math.round(value * 1000) / 10}%` : String(value)
  return {
    figures: AlteredFigures.parse(details.altered).map(
      ({ quarter, figure, before, after }) =>
        `${formatPeriod(lang, quarter)}${lang === 'en' ? ', ' : ' '}${alteredName(figure, words)}${lang === 'en' ? ': ' : '：'}${percent(figure, before)} → ${percent(figure, after)}`,
    ),
    reason,
    errors,
  }
}
