import type { EvaluationStatus } from '#domain/evaluation.ts'
import { evaluationIn, EvaluationStatus as Status } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** What happens next in a year's evaluation, in the reader's language. */
export function nextOf(matter: Pick<Matter, 'status' | 'data'>, lang: Lang): string {
  const { next } = t(lang).evaluation
  const { selfDue, notice, published, returns } = evaluationIn(matter)
  const status: EvaluationStatus = Status.parse(matter.status)
  switch (status) {
    case 'self':
      return returns > 0 ? next.returned : next.self(formatDate(lang, selfDue))
    case 'notice':
      return next.notice(notice ? formatDate(lang, notice.until) : '')
    case 'published':
      return next.published(published ? formatTime(lang, published.appealUntil) : '')
    default:
      return next[status]
  }
}
