import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { rosterBook } from '#domain/entry.ts'
import type { ConflictError } from '#domain/errors.ts'
import { isOpenMatter, matterLane } from '#domain/matter.ts'
import type { Books, Cases, Clockwork, Matters, TaskChange, Tasks, Titles } from '#domain/ports.ts'
import type { Claims, Holding } from '#domain/roster/conflict.ts'
import { ConflictData, conflictAnswers, conflictForms } from '#domain/roster/conflict.ts'
import { firmClaim, firmIn, heldFirm } from '#domain/roster/entries.ts'
import type { Task } from '#domain/task.ts'
import { isLive } from '#domain/title.ts'

export interface ElsewhereDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly books: Books
  readonly titles: Titles
  readonly claims: Claims
  readonly matters: Matters
  readonly tasks: Tasks
}

/** Whoever is asked where a firm is need not answer once its row has closed. */
export async function endQuestions(
  { matters, tasks }: ElsewhereDeps,
  { id, at }: { readonly id: string; readonly at: string },
  released: readonly string[],
): Promise<{ ended: TaskChange[]; effects: Effect[] }> {
  const firms = released.flatMap((claim) => firmIn(claim) ?? [])
  const asked = firms.length === 0 ? [] : await matters.ofCase(id, 'conflict')
  const lanes = asked
    .filter((one) => isOpenMatter(one) && firms.includes(ConflictData.parse(one.data).uscc))
    .map((one) => matterLane(one))
  const waiting = lanes.length === 0 ? [] : await tasks.ofCase(id, ({ lane = '' }) => lanes.includes(lane))
  const ending = waiting.filter(({ status }) => status === 'open')
  return {
    ended: ending.map((task) => ({ before: task, after: movedOn(task, at) })),
    effects: ending.map(({ id: taskId, form }) => ({
      kind: 'resume',
      taskId,
      output: {
        taskId,
        decision: form.id === conflictForms.park ? conflictAnswers.left : conflictAnswers.there,
      },
    })),
  }
}

function movedOn(task: Task, at: string): Task {
  if (task.status !== 'open') return task
  return { ...task, status: 'closed', closedAt: at, because: 'moved-on' }
}

/** Notes which park holds a firm; one that a park without a living title still holds is set free. */
export async function lookElsewhere(
  deps: ElsewhereDeps,
  own: string,
  { on }: ConflictError,
  elsewhere: Map<string, Holding>,
): Promise<void> {
  for (const uscc of on.flatMap((claim) => firmIn(claim) ?? [])) {
    const id = await deps.claims.holder(firmClaim(uscc))
    const holder = id === undefined || id === own ? undefined : await deps.cases.load(id)
    if (!holder) continue
    const title = holder.titleNo === undefined ? undefined : await deps.titles.load(holder.titleNo)
    const entries = await deps.books.entries(holder.id, rosterBook)
    const row = entries.find((entry) => heldFirm(entry) === uscc)
    if (title && isLive(title) && row)
      elsewhere.set(uscc, {
        id: holder.id,
        districtId: title.districtId,
        parkName: title.officialName,
        row: row.id,
      })
    else await setFree(deps, holder, uscc)
  }
}

async function setFree({ cases, now }: ElsewhereDeps, holder: Application, uscc: string): Promise<void> {
  await cases.commit({
    before: holder,
    after: holder,
    release: [firmClaim(uscc)],
    facts: [
      {
        at: now(),
        type: 'entry.changed',
        actor: { kind: 'system', name: 'roster', how: 'workflow' },
        from: holder.status,
        to: holder.status,
        open: { book: rosterBook, what: 'released', rows: 0, names: [] },
      },
    ],
    effects: [],
  })
}
