import { type Answer, notFound } from '#local/console/answer.ts'
import { type Execution, findExecution, listExecutions } from '#local/console/execution.ts'
import { type Html, html } from '#local/console/html.ts'
import { json, moment, page } from '#local/console/page.ts'
import type { Services } from '#local/services.ts'

const section = '/_local/executions'

const words: Readonly<Record<string, [label: string, style: string]>> = {
  RUNNING: ['进行中', 'current'],
  SUCCEEDED: ['已完成', 'done'],
  FAILED: ['失败', 'failed'],
  TIMED_OUT: ['超时', 'failed'],
  ABORTED: ['已中止', 'failed'],
  current: ['当前', 'current'],
  done: ['已经过', 'done'],
  failed: ['在此停止', 'failed'],
  ahead: ['未到', 'quiet'],
}

export async function executionsJson({ workflows }: Services): Promise<Answer> {
  return { kind: 'json', value: await listExecutions(workflows) }
}

export async function executionJson({ workflows }: Services, arn: string): Promise<Answer> {
  return { kind: 'json', value: (await findExecution(workflows, arn)) ?? missing() }
}

export async function executionsPage({ workflows, clock }: Services): Promise<Answer> {
  const rows = (await listExecutions(workflows)).map(
    ({ arn, name, workflow, status, startedAt, stoppedAt }) => html`<tr>
<td><a href="${section}/${encodeURIComponent(arn)}">${name}</a></td><td>${workflow}</td><td>${badge(status)}</td>
<td>${moment(new Date(startedAt))}</td><td>${stoppedAt ? moment(new Date(stoppedAt)) : ''}</td></tr>`,
  )
  const body =
    rows.length === 0
      ? html`<p>还没有流程在运行。</p>`
      : html`<div class="scroll"><table><thead><tr><th scope="col">名称</th><th scope="col">流程</th><th scope="col">状态</th><th scope="col">开始</th><th scope="col">结束</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return { kind: 'page', page: page({ title: '流程', section, now: clock.now(), body }) }
}

export async function executionPage({ workflows, clock }: Services, arn: string): Promise<Answer> {
  const execution = (await findExecution(workflows, arn)) ?? missing()
  return {
    kind: 'page',
    page: page({ title: execution.name, section, now: clock.now(), body: details(execution) }),
  }
}

function details({
  workflow,
  status,
  startedAt,
  stoppedAt,
  input,
  output,
  error,
  states,
  events,
}: Execution): Html {
  const stateRows = states.map(
    ({ name, type, status }) => html`<tr><td>${name}</td><td>${type}</td><td>${badge(status)}</td></tr>`,
  )
  const eventRows = events.map(
    ({
      id,
      at,
      type,
      state,
      details,
    }) => html`<tr><td>${id}</td><td>${moment(new Date(at))}</td><td>${type}</td><td>${state ?? ''}</td>
<td>${details === undefined ? '' : html`<details><summary>内容</summary>${json(details)}</details>`}</td></tr>`,
  )
  return html`<p>${workflow} · ${badge(status)} · ${moment(new Date(startedAt))} 开始${stoppedAt ? ` · ${moment(new Date(stoppedAt))} 结束` : ''}</p>
${error ? html`<p class="failed">${error}</p>` : ''}
<h2>步骤</h2><div class="scroll"><table><thead><tr><th scope="col">步骤</th><th scope="col">类型</th><th scope="col">状态</th></tr></thead><tbody>${stateRows}</tbody></table></div>
<h2>输入</h2>${json(input)}<h2>输出</h2>${output === undefined ? html`<p>尚无。</p>` : json(output)}
<h2>历史</h2><div class="scroll"><table><thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">事件</th><th scope="col">步骤</th><th scope="col">内容</th></tr></thead><tbody>${eventRows}</tbody></table></div>`
}

function badge(status: string): Html {
  const [label, style] = words[status] ?? [status, 'quiet']
  return html`<span class="${style}">${label}</span>`
}

function missing(): never {
  throw notFound()
}
