import type { VNode } from 'preact'
import type { Call } from '#functions/http/call.ts'
import { maskToken } from '#functions/http/csrf.ts'
import type { Reply } from '#functions/http/reply.ts'
import { html } from '#functions/http/reply.ts'
import type { Assets, Frame, Person } from '#web/layout/frame.ts'
import { renderPage } from '#web/layout/render.tsx'
import { officeName } from './timeline.ts'

export interface PageOptions {
  readonly status?: number
  readonly cookies?: readonly string[]
}

export type Show = (call: Call, page: VNode, options?: PageOptions) => Reply

/** Renders a page for the one who asked. */
export function createShow(assets: Assets): Show {
  return (call, page, options = {}) => {
    const frame: Frame = {
      lang: call.lang,
      path: call.path,
      csrf: maskToken(call.csrf),
      person: personOf(call),
      assets,
    }
    return html(renderPage(page, frame), options.status ?? 200, options.cookies)
  }
}

function personOf({ session, holding, lang }: Call): Person | undefined {
  if (holding?.how === 'link') {
    const name = holding.holder?.name ?? holding.email
    return { name, kind: 'link', unit: officeName(holding.task.office, lang) }
  }
  if (!session) return undefined
  const { officer, expert, account } = session
  if (officer) return { name: officer.name, kind: 'staff', unit: officeName(officer.office, lang) }
  if (expert) return { name: expert.name, kind: 'expert' }
  return { name: account.email, kind: 'applicant' }
}
