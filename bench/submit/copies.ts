import { pack, unpack } from '#adapters/dynamodb/pack.ts'
import { parkClaim } from '#domain/number.ts'
import type { Prepared } from './prepare.ts'
import type { Renaming } from './stock.ts'
import type { Template } from './template.ts'

/** Ids of the drafts a load submits, each owned by one of its accounts. */
export interface Draft {
  readonly id: string
  readonly account: number
}

export const accountId = (account: number): string => `acc_bench${String(account).padStart(21, '0')}`

const caseId = (kind: string, n: number): string => `app_${kind}${String(n).padStart(26 - kind.length, '0')}`

/** Submitted cases from `first` on, as they rest at their district. What only a draft needs is left out. */
export function* submittedCopies({ id, ownerId, parkName, submitted }: Prepared, first: number, end: number) {
  const task = /TASK#(tsk_\w+)/.exec(submitted.items.map(({ pk }) => pk).join(' '))?.[1]
  if (!task) throw new Error('the submitted case has no task')
  for (let n = first; n < end; n += 1)
    yield new Map([
      [id, caseId('st', n)],
      [task, `tsk_${String(n).padStart(26, '0')}`],
      [ownerId, `acc_${String(n).padStart(26, '0')}`],
      [parkClaim(parkName), `park|${n}`],
    ])
}

export function restingPart({ items, ...indexes }: Template): Template {
  const needed = items.filter(({ pk, sk }) => !sk.includes('DRAFT#') && !pk.includes('FILES#'))
  return { items: needed, ...indexes }
}

/** Complete drafts with a park name each, ready to be submitted. */
export function draftCopies(
  prepared: Prepared,
  series: string,
  count: number,
  accounts: number,
): { drafts: Draft[]; renamings: Renaming[] } {
  const { id, ownerId, parkName, draft } = prepared
  const document = draft.items
    .map(({ sk, item_json }) => (sk.endsWith('DRAFT#applicant') ? base64In(item_json) : undefined))
    .find((found) => found !== undefined)
  if (!document) throw new Error('the draft has no section with the park name')
  const answers = JSON.stringify(unpack(Buffer.from(document, 'base64')))
  const drafts = Array.from({ length: count }, (_, n) => ({ id: caseId(series, n), account: n % accounts }))
  const renamings = drafts.map((copy) => {
    const named = JSON.parse(answers.replaceAll(parkName, `${parkName}${copy.id}`))
    return new Map([
      [id, copy.id],
      [ownerId, accountId(copy.account)],
      [document, Buffer.from(pack(named)).toString('base64')],
    ])
  })
  return { drafts, renamings }
}

function base64In(itemJson: string): string | undefined {
  return /"document":\{"B":"([^"]+)"/.exec(itemJson)?.[1]
}
