import { type Html, html } from '#local/console/html.ts'

const sections = [
  ['/_local', '概览'],
  ['/_local/mail', '收件箱'],
  ['/_local/executions', '流程'],
  ['/_local/clock', '时钟'],
  ['/_local/dead-letters', '未送达'],
] as const

const style = `
:root { color: #1f2329; background: #f7f6f2; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
body { margin: 0; } main, header > div { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
header { background: #fff; border-bottom: 1px solid #d8d5cc; } header > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 1.5rem; padding-block: 0.75rem; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; } a { color: #1a4f8b; } nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { font-size: 1.6rem; margin: 1.5rem 0 1rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; background: #fff; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.4rem 0.75rem; border-bottom: 1px solid #e4e1d8; vertical-align: top; overflow-wrap: anywhere; } th { white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid #e4e1d8; padding: 0.75rem; margin: 0; font-size: 0.875rem; }
td pre { border: 0; padding: 0; } iframe { width: 100%; height: 36rem; border: 1px solid #e4e1d8; background: #fff; }
button { font: inherit; color: #fff; background: #1a4f8b; border: 0; padding: 0.35rem 1rem; cursor: pointer; } button.final { background: #b5322b; }
input { font: inherit; padding: 0.25rem 0.5rem; border: 1px solid #6b6f76; width: 6rem; } input.long { width: 16rem; } form { margin: 0 0 0.75rem; }
:focus-visible { outline: 3px solid #e0a526; outline-offset: 1px; }
.current { color: #1a4f8b; font-weight: 600; } .done { color: #2f7d4f; } .failed { color: #b5322b; } .quiet { color: #5c6068; } .scroll { overflow-x: auto; }
@media (min-width: 48rem) { .short { white-space: nowrap; } }
`

export interface Page {
  readonly title: string
  /** Path of the section it belongs to. */
  readonly section: string
  readonly now: Date
  readonly body: Html
}

export function page({ title, section, now, body }: Page): Html {
  const links = sections.map(([path, label]) =>
    path === section
      ? html`<a href="${path}" aria-current="page">${label}</a>`
      : html`<a href="${path}">${label}</a>`,
  )
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 本机控制台</title><style>${{ markup: style }}</style></head>
<body><header><div><strong>本机控制台</strong><nav aria-label="控制台">${links}</nav><span class="quiet">现在是 ${moment(now)}</span></div></header>
<main><h1>${title}</h1>${body}</main></body></html>`
}

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** A moment in Chongqing's time. */
export function moment(at: Date): string {
  return format.format(at)
}

export function json(value: unknown): Html {
  return html`<pre>${JSON.stringify(value, null, 2) ?? ''}</pre>`
}
