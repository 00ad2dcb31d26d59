import * as z from 'zod/mini'
import { type Answer, ConsoleError } from '#local/console/answer.ts'
import { html } from '#local/console/html.ts'
import { moment, page } from '#local/console/page.ts'
import type { Services } from '#local/services.ts'
import { Journey } from '#local/travel.ts'

const section = '/_local/clock'

export async function clockJson({ clock }: Services): Promise<Answer> {
  return { kind: 'json', value: { now: clock.now().toISOString(), aheadMilliseconds: ahead(clock.now()) } }
}

export async function clockPage({ clock }: Services): Promise<Answer> {
  const now = clock.now()
  const hours = Math.round(ahead(now) / 3600_000)
  const body = html`<p>平台时间：<strong>${moment(now)}</strong>${hours > 0 ? `（比实际时间早到 ${hours} 小时）` : ''}</p>
<p>向前走时，途中到期的提醒、期限和定时任务会依次发生。时间不能倒退。</p>
<form method="post"><label>前进 <input name="workingDays" inputmode="numeric" value="1"> 个工作日</label> <button>前进</button></form>
<form method="post"><label>前进 <input name="hours" inputmode="decimal" value="1"> 小时</label> <button>前进</button></form>`
  return { kind: 'page', page: page({ title: '时钟', section, now, body }) }
}

/** Takes `{workingDays}`, `{hours}` or `{to}`, as JSON or from the form. */
export async function travelBy(services: Services, wish: unknown): Promise<Date> {
  const journey = z.safeParse(Journey, wish)
  if (!journey.success) {
    throw new ConsoleError(
      400,
      '请填写 workingDays（1 至 2000 的整数）、hours（正数）或 to（带时区的时间），只填一项。',
    )
  }
  return services.travel(journey.data)
}

function ahead(now: Date): number {
  return Math.max(0, now.getTime() - Date.now())
}
