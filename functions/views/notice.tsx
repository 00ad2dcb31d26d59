import type { NoticeEntry, PublicNotice } from '#domain/notice.ts'
import { isOpenFor } from '#domain/notice.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { plainAssets } from '#web/layout/frame.ts'
import { renderPage } from '#web/layout/render.tsx'
import type { NoticePageProps } from '#web/pages/notice.tsx'
import { NoticePage } from '#web/pages/notice.tsx'
import { path } from '#web/routes.ts'

type Shown = NoticePageProps['notice']

/** A notice as everybody may read it: no case, nobody who wrote it. */
export function noticeView(notice: PublicNotice): Shown {
  const { id, no, year, title, publishedOn, endOn, provisional, periodDays, way, publishUrl } = notice
  const rows = notice.rows.map(rowView)
  return { id, no, year, title, publishedOn, endOn, provisional, periodDays, way, publishUrl, rows }
}

function rowView(entry: NoticeEntry): Shown['rows'][number] {
  const { row, parkName, operatorName, districtId, leadIndustries, endOn, provisional, note } = entry
  const corrections = entry.corrections.map(({ on, reason, changed }) => ({
    on,
    reason,
    changed: changed.map((one) =>
      one.field === 'districtId'
        ? { ...one, before: districtName(one.before), after: districtName(one.after) }
        : one,
    ),
  }))
  const district = districtName(districtId)
  return { row, parkName, operatorName, district, leadIndustries, endOn, provisional, note, corrections }
}

const districtName = (id: string): string => districtById(id)?.name ?? id

/** Rows to which an objection still counts. */
export function openRows(notice: PublicNotice, now: string): ReadonlySet<number> {
  return new Set(notice.rows.filter((entry) => isOpenFor(entry, now)).map(({ row }) => row))
}

/** The page as evidence: what every reader is shown, without what differs from reader to reader. */
export function noticeProof(notice: PublicNotice): string {
  const frame = { lang: 'zh-CN', path: path('notice', { notice: notice.id }), assets: plainAssets } as const
  return renderPage(<NoticePage notice={noticeView(notice)} />, frame)
}
