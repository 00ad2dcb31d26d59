import { type Answer, notFound } from '#local/console/answer.ts'
import { html } from '#local/console/html.ts'
import { json, moment, page } from '#local/console/page.ts'
import type { Services } from '#local/services.ts'

const section = '/_local/dead-letters'

export async function deadLettersJson({ deadLetters }: Services): Promise<Answer> {
  return { kind: 'json', value: deadLetters.list() }
}

export async function deadLettersPage({ deadLetters, clock }: Services): Promise<Answer> {
  const rows = deadLetters.list().map(
    ({
      id,
      at,
      functionName,
      error,
      event,
    }) => html`<tr><td>${moment(new Date(at))}</td><td>${functionName}</td><td>${error}</td>
<td><details><summary>事件</summary>${json(event)}</details></td>
<td><form method="post" action="${section}/${id}"><button>重试</button></form></td></tr>`,
  )
  const body =
    rows.length === 0
      ? html`<p>没有未送达的事件。</p>`
      : html`<p>这些事件多次处理失败，已被搁置。修复原因后可以重试。</p><div class="scroll"><table><thead><tr><th scope="col">时间</th><th scope="col">函数</th><th scope="col">原因</th><th scope="col">内容</th><th scope="col">操作</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
  return { kind: 'page', page: page({ title: '未送达', section, now: clock.now(), body }) }
}

/** Hands the event to its function once more; it stays when that fails again. */
export async function retryDeadLetter({ deadLetters, call }: Services, id: string): Promise<void> {
  const letter = deadLetters.find(id)
  if (!letter) throw notFound()
  await call(letter.functionName, letter.event)
  deadLetters.remove(id)
}
