import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

export interface PaginationProps {
  page: number
  pages: number
  hrefFor: (page: number) => string
}

export function Pagination({ page, pages, hrefFor }: PaginationProps): VNode | null {
  const { common } = useText()
  if (pages < 2) return null
  return (
    <nav class="pagination" aria-label={common.pages}>
      {page > 1 ? <a href={hrefFor(page - 1)}>{common.previousPage}</a> : null}
      <span aria-current="page">{common.pageOf(page, pages)}</span>
      {page < pages ? <a href={hrefFor(page + 1)}>{common.nextPage}</a> : null}
    </nav>
  )
}
