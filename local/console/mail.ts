import { type Answer, notFound } from '#local/console/answer.ts'
import { type Html, html } from '#local/console/html.ts'
import { moment, page } from '#local/console/page.ts'
import type { Mail } from '#local/mail/mail.ts'
import type { Services } from '#local/services.ts'

const section = '/_local/mail'
/** A page with more is slow to find anything on. */
const most = 200

/** All mails, oldest first; with `?to=` those to addresses that contain it, with `?after=` those that came after the one with this id. */
export async function mailList({ mailbox }: Services, query: URLSearchParams): Promise<Answer> {
  const to = query.get('to') ?? ''
  const after = query.get('after') ?? ''
  const mails = await mailbox.mails()
  const wanted = mails.filter((mail) => mail.id > after && mail.to.some((one) => one.includes(to)))
  return { kind: 'json', value: wanted }
}

/** The newest mails, with `?q=` those whose address or subject contains it. */
export async function mailListPage({ mailbox, clock }: Services, query: URLSearchParams): Promise<Answer> {
  const wanted = (query.get('q') ?? '').trim()
  const mails = (await mailbox.mails())
    .filter(({ to, subject }) => [...to, subject].some((text) => text.includes(wanted)))
    .toReversed()
  const shown = mails.slice(0, most)
  const rows = shown.map(
    (
      mail,
    ) => html`<tr><td class="short">${moment(new Date(mail.receivedAt))}</td><td class="short">${mail.to.join('、')}</td>
<td><a href="${section}/${mail.id}">${mail.subject || '（无主题）'}</a></td></tr>`,
  )
  const count =
    mails.length > most ? `共 ${mails.length} 封，显示最新 ${most} 封` : `共 ${mails.length} 封，最新的在前`
  const find = html`<form method="get" action="${section}"><label>收件人或主题 <input class="long" name="q" value="${wanted}"></label> <button>查找</button></form>`
  const clear = html`<form method="post" action="${section}/clear"><button>清空收件箱</button></form>`
  const body =
    mails.length === 0
      ? html`${wanted === '' ? html`` : find}<p>${wanted === '' ? '还没有邮件。' : '没有符合的邮件。'}</p>`
      : html`${find}<p>${count}。</p><div class="scroll"><table><thead><tr><th scope="col">时间</th><th scope="col">收件人</th><th scope="col">主题</th></tr></thead>
<tbody>${rows}</tbody></table></div><h2>管理</h2>${clear}`
  return { kind: 'page', page: page({ title: '收件箱', section, now: clock.now(), body }) }
}

export async function mailPage(services: Services, id: string): Promise<Answer> {
  const mail = await find(services, id)
  const attachments = mail.attachments.map(({ filename, size }) => html`<li>${filename}（${size} 字节）</li>`)
  const body = html`<table><tbody>
<tr><th scope="row">时间</th><td>${moment(new Date(mail.receivedAt))}</td></tr>
<tr><th scope="row">发件人</th><td>${mail.from}</td></tr>
<tr><th scope="row">收件人</th><td>${mail.to.join('、')}</td></tr></tbody></table>
<h2>文本</h2><pre>${linked(mail.text)}</pre>
${mail.html === '' ? html`` : html`<h2>网页</h2><iframe title="邮件正文" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${section}/${id}/html"></iframe>`}
${attachments.length === 0 ? html`` : html`<h2>附件</h2><ul>${attachments}</ul>`}`
  const title = mail.subject || '（无主题）'
  return { kind: 'page', page: page({ title, section, now: services.clock.now(), body }) }
}

export async function mailHtml(services: Services, id: string): Promise<Answer> {
  return { kind: 'mail', html: `<base target="_blank">${(await find(services, id)).html}` }
}

export async function mailJson(services: Services, id: string): Promise<Answer> {
  return { kind: 'json', value: await find(services, id) }
}

async function find({ mailbox }: Services, id: string): Promise<Mail> {
  const mail = await mailbox.find(id)
  if (!mail) throw notFound()
  return mail
}

/** Text with its web addresses as links. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"）】，。]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`,
    )
}
