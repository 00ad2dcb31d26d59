import { ownedBy } from '#domain/access.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { Clockwork } from '#domain/ports.ts'
import { askedFirm, contactOf, FirmAskData } from '#domain/roster/firm-ask.ts'
import { isLive } from '#domain/title.ts'
import type { KeepRosterDeps } from './keep-roster.ts'
import { untilSettled } from './retry.ts'
import type { ByPark } from './roster-rows.ts'

export interface AskFirmDeps extends KeepRosterDeps, Clockwork {}

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
      const before = ownedBy(await deps.cases.load(id), accountId)
      const [title, entry, matters] = await Promise.all([
        before.titleNo === undefined ? undefined : deps.titles.load(before.titleNo),
        deps.books.entry(id, rosterBook, row),
        deps.matters.ofCase(id, 'firm'),
      ])
      if (!title || !isLive(title)) throw new DomainError('roster.refused', { why: 'title' })
      if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
      if (entry.answers.status !== '在园') throw new DomainError('roster.refused', { why: 'left' })
      const contact = contactOf(entry)
      if (!contact) throw new DomainError('roster.refused', { why: 'contact' })
      if (matters.some((one) => isOpenMatter(one) && FirmAskData.parse(one.data).row === row))
        throw new DomainError('roster.refused', { why: 'asked' })
      const at = deps.now()
      const { matter, effect } = askedFirm({ entry, contact, key, district: before.districtId, at })
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ after: matter }],
        facts: [
          {
            at,
            type: 'matter.opened',
            actor,
            from: before.status,
            to: before.status,
            open: { kind: 'firm', key, status: 'asked', no: FirmAskData.parse(matter.data).firmName },
          },
        ],
        effects: [effect],
      })
      return key
    })
  }
}
