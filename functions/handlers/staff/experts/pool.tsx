import { mayKeepPool } from '#domain/access.ts'
import type { Expert } from '#domain/expert.ts'
import { ExpertStatus, Specialty } from '#domain/expert.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { loadsFor } from '#functions/views/load.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { ExpertsPage } from '#web/pages/experts.tsx'
import type { PoolDeps } from './deps.ts'
import { readerOf } from './deps.ts'

const perPage = 50

/** The expert pool, by status and specialty, with what each has to do. */
export function listExperts(deps: PoolDeps): Handler {
  return (call) => showPool(deps, call)
}

/** The pool, with what kept a file from being imported. */
export async function showPool(
  deps: PoolDeps,
  call: Call,
  refused: readonly RowProblem[] = [],
): Promise<Reply> {
  const officer = readerOf(call)
  const filter = filterOf(call)
  const all = (await deps.experts.all()).sort((a, b) => a.email.localeCompare(b.email, 'en'))
  const fitting = all.filter((expert) => fits(expert, filter))
  const pages = Math.max(1, Math.ceil(fitting.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(call.query.get('page')) || 1))
  const loadOf = loadsFor(deps, officer)
  const experts = await Promise.all(
    fitting.slice((page - 1) * perPage, page * perPage).map(async (expert) => ({
      ...expert,
      load: await loadOf(expert.id),
    })),
  )
  if (call.wantsJson)
    return json({
      total: fitting.length,
      experts: experts.map(({ id, email, name, unit, title, specialties, fields, status, missed, load }) => ({
        ...{ id, email, name, unit, title, specialties, fields, status, missed, load },
      })),
    })
  return deps.show(
    call,
    <ExpertsPage
      experts={experts}
      counts={{ all: all.length, serving: all.filter(({ status }) => status === '在库').length }}
      filter={filter}
      page={page}
      pages={pages}
      mayKeep={mayKeepPool(officer)}
      imported={importedOf(call)}
      refused={refused}
    />,
    { status: refused.length > 0 ? 422 : 200 },
  )
}

function filterOf({ query }: Call) {
  return {
    status: ExpertStatus.safeParse(query.get('status')).data,
    specialty: Specialty.safeParse(query.get('specialty')).data,
  }
}

function fits(expert: Expert, { status, specialty }: ReturnType<typeof filterOf>): boolean {
  return (!status || expert.status === status) && (!specialty || expert.specialties.includes(specialty))
}

/** What an import has just done, as the address it led to says. */
function importedOf({ query }: Call): { added: number; changed: number } | undefined {
  const [added, changed] = [Number(query.get('added')), Number(query.get('changed'))]
  return query.has('added') && Number.isInteger(added) && Number.isInteger(changed)
    ? { added, changed }
    : undefined
}
