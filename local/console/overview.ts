import type { Answer } from '#local/console/answer.ts'
import { html } from '#local/console/html.ts'
import { page } from '#local/console/page.ts'
import type { Services } from '#local/services.ts'

export async function overviewPage({ world, mailbox, deadLetters, clock }: Services): Promise<Answer> {
  const { BASE_URL = '', DYNAMODB_ENDPOINT = '', S3_ENDPOINT = '', STEP_FUNCTIONS_ENDPOINT = '' } = world.env
  const addresses = {
    DynamoDB: DYNAMODB_ENDPOINT,
    S3: S3_ENDPOINT,
    'Step Functions': STEP_FUNCTIONS_ENDPOINT,
    SMTP: mailbox.url,
  }
  const rows = Object.entries(addresses).map(
    ([name, url]) => html`<tr><th scope="row">${name}</th><td>${url}</td></tr>`,
  )
  const body = html`<table><tbody>
<tr><th scope="row">门户</th><td><a href="${BASE_URL}">${BASE_URL}</a></td></tr>
<tr><th scope="row">邮件</th><td><a href="/_local/mail">${mailbox.count()} 封</a></td></tr>
<tr><th scope="row">未送达</th><td><a href="/_local/dead-letters">${deadLetters.list().length} 件</a></td></tr>
${rows}</tbody></table>
<h2>重新开始</h2><p>删除本机的全部数据（申报、邮件、文件、流程、时钟），恢复到首次启动时的样子。此操作不能撤销。</p>
<form method="post" action="/_local/reset"><button class="final">删除全部数据并重新开始</button></form>`
  return { kind: 'page', page: page({ title: '概览', section: '/_local', now: clock.now(), body }) }
}
