import type { VNode } from 'preact'
import type { Expert, ExpertStatus, Specialty } from '#domain/expert.ts'
import { expertStatuses, specialties } from '#domain/expert.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Clusters, ExpertTag, Specialties } from '#web/components/expert-words.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { Notice } from '#web/components/notice.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { RowProblems } from '#web/components/row-problems.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

type Listed = Pick<Expert, 'id' | 'name' | 'unit' | 'title' | 'specialties' | 'fields' | 'status' | 'missed'>

export interface ExpertsPageProps {
  experts: readonly (Listed & { readonly load: number })[]
  counts: { readonly all: number; readonly serving: number }
  filter: { readonly status: ExpertStatus | undefined; readonly specialty: Specialty | undefined }
  page: number
  pages: number
  /** Whether the reader may change the pool. */
  mayKeep: boolean
  /** What an import has just done. */
  imported?: { readonly added: number; readonly changed: number } | undefined
  /** Why a file was not imported. */
  refused: readonly RowProblem[]
}

export function ExpertsPage(props: ExpertsPageProps): VNode {
  const { experts: text, expertWords } = useText()
  const { counts, filter, imported, mayKeep, refused } = props
  return (
    <Page title={text.title} invalid={refused.length > 0} wide>
      {imported ? <Notice tone="done" title={text.imported(imported.added, imported.changed)} /> : null}
      <RowProblems problems={refused} />
      <Heading title={text.title} />
      <Brief
        where={text.where(counts.all, counts.serving)}
        asked={mayKeep ? text.asked : undefined}
        next={text.next}
      />
      <Narrow filter={filter} />
      <DataTable
        caption={text.title}
        quiet
        rows={props.experts}
        empty={text.none}
        columns={[
          { name: text.name, cell: (one) => <a href={path('expert', { expert: one.id })}>{one.name}</a> },
          { name: text.unit, cell: (one) => one.unit },
          { name: text.grade, cell: (one) => expertWords.titles[one.title] },
          { name: text.specialties, cell: (one) => <Specialties of={one.specialties} /> },
          { name: text.clusters, cell: (one) => <Clusters of={one.fields} /> },
          { name: text.status, cell: (one) => <ExpertTag status={one.status} /> },
          { name: text.load, cell: (one) => one.load, number: true },
          { name: text.missed, cell: (one) => one.missed, number: true },
        ]}
      />
      <Pagination page={props.page} pages={props.pages} hrefFor={(page) => hrefOf(filter, page)} />
      {mayKeep ? <Keep /> : null}
    </Page>
  )
}

function Narrow({ filter }: Pick<ExpertsPageProps, 'filter'>): VNode {
  const { experts: text, expertWords } = useText()
  return (
    <Filter
      action={path('experts')}
      submit={text.filter}
      selects={[
        {
          name: 'status',
          label: text.status,
          all: text.anyStatus,
          chosen: filter.status ?? '',
          choices: expertStatuses.map((value) => ({ value, label: expertWords.statuses[value] })),
        },
        {
          name: 'specialty',
          label: text.specialties,
          all: text.anySpecialty,
          chosen: filter.specialty ?? '',
          choices: specialties.map((value) => ({ value, label: expertWords.specialties[value] })),
        },
      ]}
    />
  )
}

function Keep(): VNode {
  const { experts: text } = useText()
  return (
    <>
      <div class="buttons">
        <ButtonLink href={path('newExpert')}>{text.add}</ButtonLink>
        <a href={path('expertTemplate')}>{text.download}</a>
      </div>
      <h2>{text.import}</h2>
      <PostForm action={path('expertImport')} multipart>
        <p class="hint">{text.importHint}</p>
        <p>
          <label class="label" for={idOf('file')}>
            {text.file}
          </label>
          <input class="input" id={idOf('file')} type="file" name="file" accept=".csv,.xlsx" />
        </p>
        <Button weight="secondary">{text.importButton}</Button>
      </PostForm>
    </>
  )
}

function hrefOf({ status, specialty }: ExpertsPageProps['filter'], page: number): string {
  const query = new URLSearchParams({ ...(status && { status }), ...(specialty && { specialty }) })
  query.set('page', String(page))
  return `${path('experts')}?${query}`
}
