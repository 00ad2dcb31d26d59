import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface RubricsProps {
  /** Newest version of a code first. */
  rows: readonly {
    code: string
    version: number
    status: 'draft' | 'published'
    name: string
    validFrom?: string | undefined
    validUntil?: string | undefined
    writers: readonly string[]
    publisher?: string | undefined
  }[]
  mayDraft: boolean
}

/** Every version of every rubric. A new draft is posted with the `code` and `version` it begins from. */
export function Rubrics({ rows, mayDraft }: RubricsProps): VNode {
  const lang = useLang()
  const { rubrics: text, common } = useText()
  const drafts = rows.filter(({ status }) => status === 'draft').length
  const newest = rows.filter(
    (row) => row.status === 'published' && !rows.some((o) => o.code === row.code && o.version > row.version),
  )
  const day = (date: string | undefined) => (date ? formatDate(lang, date) : text.none)
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} />
      <Brief
        where={text.where(rows.length - drafts, drafts)}
        asked={mayDraft ? text.asked : undefined}
        next={text.next}
      />
      <DataTable
        caption={text.caption}
        rows={rows}
        columns={[
          {
            name: text.version,
            cell: ({ code, version }) => (
              <a href={path('rubric', { code, version })}>{text.versionNo(code, version)}</a>
            ),
          },
          { name: text.name, cell: ({ name }) => name },
          {
            name: text.status,
            cell: ({ status }) => <Tag tone={status === 'draft' ? 'active' : 'done'}>{text[status]}</Tag>,
          },
          { name: text.validFrom, cell: ({ validFrom }) => day(validFrom) },
          { name: text.validUntil, cell: ({ validUntil }) => day(validUntil) },
          { name: text.by, cell: ({ writers }) => writers.join(common.comma) || text.none },
          { name: text.publisher, cell: ({ publisher }) => publisher ?? text.none },
        ]}
      />
      {mayDraft
        ? newest.map(({ code, version }) => (
            <PostForm key={code} action={path('rubrics')}>
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="version" value={version} />
              <p>
                <Button weight="secondary">{text.begin(text.versionNo(code, version))}</Button>
              </p>
            </PostForm>
          ))
        : null}
    </Page>
  )
}
