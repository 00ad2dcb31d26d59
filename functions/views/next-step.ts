import type { Application, NoticeRow } from '#domain/application.ts'
import type { Task } from '#domain/task.ts'
import { formatDate } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { officeName } from './timeline.ts'

/** What happens next and by when, told to the applicant. */
export function nextStep(application: Application, task: Task | undefined, lang: Lang): string {
  const words = t(lang).history.next
  if (task?.status === 'open' && task.office) {
    const until = formatDate(lang, task.due.on)
    return words.office(
      officeName(task.office, lang),
      task.due.provisional ? words.provisional(until) : until,
    )
  }
  switch (application.status) {
    case 'expert-review':
      return words.experts
    case 'district-declined':
    case 'desk-failed':
    case 'declined':
    case 'disqualified':
      return appealStep(application, words)
    case 'deferred':
      return words.deferred
    case 'notice':
      return application.notice ? noticeStep(application.notice, lang) : words.soon
    case 'objection':
      return words.objection
    case 'designated':
      return application.changes?.some(({ status }) => status === 'asked') ? words.changing : words.designated
    case 'withdrawn':
    case 'ended':
      return words.over
    default:
      return words.soon
  }
}

/** A public notice has a last day; one that was counted into a year without a calendar may move. */
function noticeStep({ endOn, provisional }: NoticeRow, lang: Lang): string {
  const words = t(lang).history.next
  const until = formatDate(lang, endOn)
  return words.notice(provisional ? words.provisional(until) : until)
}

/** An appeal against this decision that is on its way is told; once it was settled it is over. */
function appealStep(
  { appeals = [], endedAt }: Application,
  words: ReturnType<typeof t>['history']['next'],
): string {
  const last = appeals.find(({ decidedAt }) => decidedAt === endedAt)
  if (!last) return words.appeal
  return last.settledAt ? words.over : words.appealed
}
