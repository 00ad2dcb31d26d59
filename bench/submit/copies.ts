import * as z from 'zod/mini'
import { pack, unpack } from '#adapters/dynamodb/pack.ts'
import { parkClaim } from '#domain/number.ts'
import { exampleBoundary } from '#schemas/examples/outline.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Prepared } from './prepare.ts'
import type { Renaming } from './stock.ts'
import type { Template } from './template.ts'

const Space = z.object({ boundaryGeo: z.string() })

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
  const needed = items.filter(({ pk, sk }) => /CASE#|TASK#|CLAIM#/.test(pk) && !sk.includes('DRAFT#'))
  return { items: needed, ...indexes }
}

/** Complete drafts, each of a park with a name, an operator and firms of its own, ready to be submitted. */
export function draftCopies(
  prepared: Prepared,
  first: number,
  count: number,
  accounts: number,
): { drafts: Draft[]; renamings: Renaming[] } {
  const { id, ownerId, parkName, draft } = prepared
  const park = documentOf(draft, 'applicant')
  const roster = documentOf(draft, 'roster')
  const space = documentOf(draft, 'space')
  const { boundaryGeo } = Space.parse(JSON.parse(space.json))
  const codes = [...new Set(roster.json.match(/(?<="uscc":")[^"]+/g))]
  const drafts = Array.from({ length: count }, (_, n) => ({
    id: caseId('dr', first + n),
    account: n % accounts,
  }))
  const renamings = drafts.map((copy, n) => {
    const firm = (code: string): string => makeUscc(1000 + (first + n) * codes.length + codes.indexOf(code))
    return new Map([
      [id, copy.id],
      [ownerId, accountId(copy.account)],
      [park.base64, repacked(operated(park.json.replaceAll(parkName, `${parkName}${copy.id}`), first + n))],
      [
        space.base64,
        repacked(space.json.replace(JSON.stringify(boundaryGeo), JSON.stringify(placeOf(first + n)))),
      ],
      [roster.base64, repacked(roster.json.replace(/(?<="uscc":")[^"]+/g, firm))],
    ])
  })
  return { drafts, renamings }
}

/** By an operator of its own: staff of one operator are compared. */
function operated(json: string, copy: number): string {
  return json.replace(/(?<="operatorUscc":")[^"]+/, makeUscc(19_000_000 - copy))
}

/** A place of its own for every copy, spread over the map: a space is applied for once. */
function placeOf(copy: number): string {
  const n = (copy * 611) % (450 * 380)
  const degrees = (from: number, steps: number) => Number((from + steps / 100).toFixed(4))
  return exampleBoundary([degrees(105.3, n % 450), degrees(28.4, Math.floor(n / 450))], WORKED.parcels)
}

function documentOf({ items }: Template, part: string): { base64: string; json: string } {
  const item = items.find(({ sk }) => sk.endsWith(`DRAFT#${part}`))
  const base64 = /"document":\{"B":"([^"]+)"/.exec(item?.item_json ?? '')?.[1]
  if (!base64) throw new Error(`the draft has no part ${part}`)
  return { base64, json: JSON.stringify(unpack(Buffer.from(base64, 'base64'))) }
}

function repacked(json: string): string {
  return Buffer.from(pack(JSON.parse(json))).toString('base64')
}
