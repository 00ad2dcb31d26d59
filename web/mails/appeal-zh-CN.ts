import type { DueDay } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

/** What a park may do against a decision, and until when. */
export function appeal({ appealBy: { date, provisional } }: { readonly appealBy: DueDay }): string {
  return `园区如有异议，可于${formatDate('zh-CN', date)}${provisional ? '（暂定）' : ''} 18:00前登录页面申请复核，由未参与原决定的人员办理；逾期不再受理。`
}
