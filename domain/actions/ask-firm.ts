import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Clockwork } from '#domain/ports.ts'
import { askedFirm, contactOf, FirmAskData } from '#domain/roster/firm-ask.ts'
import { askedRows, firmsDue } from '#domain/roster/firm-invitations.ts'
import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import type { KeepRosterDeps } from './keep-roster.ts'
import { untilSettled } from './retry.ts'
import type { ByPark } from './roster-rows.ts'

export interface AskFirmDeps extends KeepRosterDeps, Clockwork {}

/** Asked in one transaction, which has room for 100 items: each takes a matter, a line of the history and the start of its workflow. */
const together = 25

/** The park asks a firm for its own figures, by the address on its row. @returns the key of the matter @throws roster.refused with `why`: title, left, contact, asked */
export function createAskFirm(deps: AskFirmDeps) {
  return ({
    id,
    accountId,
    actor,
    row,
  }: Omit<ByPark, 'reason'> & { readonly row: string }): Promise<string> => {
    const key = deps.newId('ask')
    return untilSettled(async () => {
      const before = await livePark(deps, id, accountId)
      const [entry, matters] = await Promise.all([
        deps.books.entry(id, rosterBook, row),
        deps.matters.ofCase(id, 'firm'),
      ])
      if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
      if (entry.answers.status !== '在园') throw new DomainError('roster.refused', { why: 'left' })
      if (!contactOf(entry)) throw new DomainError('roster.refused', { why: 'contact' })
      if (askedRows(matters).has(row)) throw new DomainError('roster.refused', { why: 'asked' })
      await ask(deps, before, actor, [{ entry, key }])
      return key
    })
  }
}

/** The park asks every firm whose figures of last year are due, that has an address and was not asked yet. Returns how many; asking again at once asks nobody. @throws roster.refused with `why`: title */
export function createAskFirms(deps: AskFirmDeps) {
  return async ({ id, accountId, actor }: Omit<ByPark, 'reason'>): Promise<number> => {
    let asked = 0
    for (;;) {
      const more = await untilSettled(async () => {
        const before = await livePark(deps, id, accountId)
        const [entries, matters] = await Promise.all([
          deps.books.entries(id, rosterBook),
          deps.matters.ofCase(id, 'firm'),
        ])
        const part = firmsDue(entries, matters, dateOf(deps.now())).toAsk.slice(0, together)
        const keyed = part.map((entry) => ({ entry, key: deps.newId('ask') }))
        if (keyed.length > 0) await ask(deps, before, actor, keyed)
        return keyed.length
      })
      asked += more
      if (more < together) return asked
    }
  }
}

async function livePark({ cases, titles }: AskFirmDeps, id: string, accountId: string): Promise<Application> {
  const application = ownedBy(await cases.load(id), accountId)
  const title = application.titleNo === undefined ? undefined : await titles.load(application.titleNo)
  if (!title || !isLive(title)) throw new DomainError('roster.refused', { why: 'title' })
  return application
}

async function ask(
  { cases, now }: AskFirmDeps,
  before: Application,
  actor: Actor,
  firms: readonly { readonly entry: Entry; readonly key: string }[],
): Promise<void> {
  const at = now()
  const { districtId: district, status } = before
  const asked = firms.flatMap(({ entry, key }) => {
    const contact = contactOf(entry)
    return contact ? [askedFirm({ entry, contact, key, district, at })] : []
  })
  await cases.commit({
    before,
    after: before,
    matters: asked.map(({ matter }) => ({ after: matter })),
    facts: asked.map(({ matter: { key, data } }) => ({
      at,
      type: 'matter.opened',
      actor,
      from: status,
      to: status,
      open: { kind: 'firm', key, status: 'asked', no: FirmAskData.parse(data).firmName },
    })),
    effects: asked.map(({ effect }) => effect),
  })
}
