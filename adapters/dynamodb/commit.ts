import type { Application } from '#domain/application.ts'
import { chain } from '#domain/event.ts'
import { nextRung } from '#domain/ladder.ts'
import { newLine } from '#domain/pipeline.ts'
import type { Change } from '#domain/ports.ts'
import { withProjection } from '#domain/projected.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { waitsFrom } from '#domain/waiting.ts'
import { waitsFor } from './calendar.ts'
import type { Db } from './db.ts'
import { homeWrites } from './home-items.ts'
import { intentItem } from './intent-item.ts'
import { keys, ladders, listOf } from './keys.ts'
import { noticeWrites } from './notice-items.ts'
import { objectionWrites } from './objection-items.ts'
import { pack } from './pack.ts'
import { seatWrites } from './seats.ts'
import type { Named } from './transact.ts'
import { asRead, isAsRead, isNew, transact } from './transact.ts'

const draftIsAsRead = 'draftVersion = :draftVersion'
const isStillOpen = '#status = :open'

export type TitleWrite = (db: Db, title: NonNullable<Change['title']>) => Named

/** Writes everything one act changes in one transaction: the case, its events, what must follow, the task, the submission. */
export async function commit(db: Db, change: Change, writeTitle?: TitleWrite): Promise<Application> {
  const chained = chain(change.after, change.facts)
  const saved: Application = {
    ...change.after,
    seq: chained.seq,
    head: chained.head,
    version: change.after.version + 1,
  }
  // Intents are numbered within the event they follow from. Those that follow from none must not take the place of others.
  const first = change.facts.length > 0 ? 0 : saved.version * 100
  const put = (name: Named['name'], Item: Record<string, unknown>, condition?: object): Named => ({
    name,
    write: { Put: { TableName: db.table, Item, ...condition } },
  })
  const writes: Named[] = [
    put('case', applicationItem(saved), unchanged(change)),
    ...chained.events.map((event) =>
      put('case', { ...keys.event(saved.id, event.seq), ...event }, { ConditionExpression: isNew }),
    ),
    ...withProjection(change).map((effect, n) =>
      put('other', intentItem(saved.id, chained.seq, first + n, effect, change.facts[0]?.at ?? '')),
    ),
    ...(change.claim ?? []).map((claim) => ({
      claim,
      ...put('claim', { ...keys.claim(claim), caseId: saved.id }, freeOrOurs(saved.id)),
    })),
    ...(change.release ?? [])
      .filter((name) => !change.claim?.includes(name))
      .map(
        (name): Named => ({
          name: 'other',
          write: { Delete: { TableName: db.table, Key: keys.claim(name), ...freeOrOurs(saved.id) } },
        }),
      ),
  ]
  for (const { name, count } of change.space?.cells ?? []) {
    const before = count === 0 ? undefined : { version: count }
    writes.push(
      put('other', { ...keys.space(name, saved.id), caseId: saved.id, box: change.space?.box }),
      put('space', { ...keys.cell(name), version: count + 1 }, asRead(before)),
    )
  }
  if (change.submission)
    writes.push(put('case', submissionItem(change.submission), { ConditionExpression: isNew }))
  if (change.title) {
    if (!writeTitle) throw new Error('only the register enters and changes titles')
    writes.push(writeTitle(db, change.title))
  }
  for (const task of [...(change.task ? [change.task] : []), ...(change.ended ?? [])])
    writes.push(...taskWrites(db, task))
  if (change.panel) {
    const { before, after, draw } = change.panel
    const Item = { ...keys.panel(after.caseId, after.n), ...after, version: after.version + 1 }
    writes.push(put('panel', Item, asRead(before)))
    if (draw) writes.push(put('panel', { ...keys.draw(after.caseId, after.n), ...draw }, asRead(undefined)))
    writes.push(...seatWrites(db, change.panel))
  }
  const line = newLine(change.before, saved)
  if (line) writes.push(put('other', { ...keys.line(line.batchId, line.caseId), ...line }))
  const isDraft = saved.status === 'draft'
  if (isDraft !== (change.before?.status === 'draft')) {
    const Key = keys.begun(saved.batchId, saved.id)
    const Item = { ...Key, caseId: saved.id }
    const TableName = db.table
    writes.push({
      name: 'other',
      write: isDraft ? { Put: { TableName, Item } } : { Delete: { TableName, Key } },
    })
  }
  writes.push(...noticeWrites(db, change), ...objectionWrites(db, change), ...homeWrites(db, change))
  await transact(db, writes)
  return saved
}

/** A claim nobody holds, or this case. */
function freeOrOurs(caseId: string) {
  return { ConditionExpression: `${isNew} OR caseId = :case`, ExpressionAttributeValues: { ':case': caseId } }
}

function unchanged({ before }: Change): object {
  if (!before) return { ConditionExpression: isNew }
  return {
    ConditionExpression: `${isAsRead} AND ${draftIsAsRead}`,
    ExpressionAttributeValues: { ':version': before.version, ':draftVersion': before.draftVersion },
  }
}

function applicationItem(application: Application): Record<string, unknown> {
  const from = waitsFrom(application)
  return {
    ...keys.application(application.id),
    L1: listOf.owner(application.owner.id),
    L2: application.id,
    ...(from !== undefined && waitsFor(from, application.id)),
    ...application,
  }
}

function submissionItem({ answers, roster, files, ...stored }: Submission): Record<string, unknown> {
  const key = keys.submission(stored.caseId, stored.round)
  return { ...key, ...stored, document: pack({ answers, roster, files }) }
}

function taskWrites(db: Db, { before, after }: NonNullable<Change['task']>): Named[] {
  const Item = taskItem({ ...after, version: after.version + 1 })
  const condition = before
    ? {
        ConditionExpression: `${isAsRead} AND ${isStillOpen}`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':version': before.version, ':open': 'open' },
      }
    : { ConditionExpression: isNew }
  const writes: Named[] = [{ name: 'task', write: { Put: { TableName: db.table, Item, ...condition } } }]
  if (!before) {
    const { caseId, id: taskId, lane, form } = after
    const pointer = { ...keys.caseTask(caseId, taskId), taskId, lane, form: form.id }
    writes.push({ name: 'other', write: { Put: { TableName: db.table, Item: pointer } } })
  }
  return writes
}

/** An open task is listed for its office and waits on its ladder; a closed one is in neither index. */
export function taskItem(task: Task): Record<string, unknown> {
  const item = { ...keys.task(task.id), ...task }
  if (task.status !== 'open') return item
  const next = nextRung(task)
  return {
    ...item,
    ...(task.office && { L1: listOf.office(task.office), L2: `${task.due.at}#${task.id}` }),
    ...(next && { D1: ladders, D2: `${next.at}#${task.id}` }),
  }
}
