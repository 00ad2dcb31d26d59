import type { DueDay } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

/** What a park may do against a decision, and until when. */
export function appeal({ appealBy: { date, provisional } }: { readonly appealBy: DueDay }): string {
  return `If the park does not agree, it may sign in and appeal until ${formatDate('en', date)}${provisional ? ' (provisional)' : ''}, 18:00; people who took no part in the decision look at it again.`
}
