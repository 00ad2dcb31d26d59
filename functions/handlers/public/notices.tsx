import { DomainError } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { noticeView, openRows } from '#functions/views/notice.tsx'
import { NoticePage } from '#web/pages/notice.tsx'
import { Notices } from '#web/pages/notices.tsx'
import type { PublicDeps } from './deps.ts'

export function showNotices({ show, notices, now }: PublicDeps): Handler {
  return async (call) => {
    const shown = (await notices.list()).map((notice) => ({
      id: notice.id,
      no: notice.no,
      title: notice.title,
      publishedOn: notice.publishedOn,
      endOn: notice.rows.map(({ endOn }) => endOn).reduce((a, b) => (a > b ? a : b)),
      open: openRows(notice, now()).size > 0,
    }))
    return call.wantsJson ? json({ notices: shown }) : show(call, <Notices notices={shown} />)
  }
}

export function showNotice({ show, notices, now }: PublicDeps): Handler {
  return async (call) => {
    const notice = await notices.load(param(call, 'notice'))
    if (!notice) throw new DomainError('notice.not-found')
    const shown = noticeView(notice)
    if (call.wantsJson) return json({ ...shown, version: notice.version, contentHash: notice.contentHash })
    const corrects = call.session?.officer?.office === cityOffice
    return show(call, <NoticePage notice={shown} open={openRows(notice, now())} corrects={corrects} />)
  }
}
