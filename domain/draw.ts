import * as z from 'zod/mini'
import { covers } from '#domain/draw-cover.ts'
import type { Need } from '#domain/draw-needs.ts'
import { needs, unmetNeed, unmetReserves, unmetSize } from '#domain/draw-needs.ts'
import { unitsOf } from '#domain/draw-units.ts'
import { Specialty } from '#domain/expert.ts'
import { hashSecret } from '#domain/secret.ts'

/** What a draw knows of an expert: enough to draw again years later. */
export const Candidate = z.object({
  id: z.string(),
  unit: z.string(),
  unitUscc: z.optional(z.string()),
  specialties: z.array(Specialty),
  fields: z.array(z.string()),
})
export type Candidate = z.infer<typeof Candidate>

export const Unmet = z.object({
  kind: z.enum(['size', 'odd', 'industry', 'operation', 'finance', 'cluster', 'reserves']),
  zh: z.string(),
  en: z.string(),
})
export type Unmet = z.infer<typeof Unmet>

const Terms = z.object({
  seed: z.string(),
  /** Ids of experts with a conflict, and of those who said no. */
  excluded: z.array(z.string()),
  /** Seats held and other tasks that waited, by expert id. */
  load: z.record(z.string(), z.number()),
  /** Whoever has so much to do is drawn only when the panel needs it. */
  mostLoad: z.number(),
  /** 33618 codes of the park. */
  clusters: z.array(z.string()),
  size: z.number(),
  reserves: z.number(),
})

/** All that decides a draw, and what was drawn. */
export const DrawRecord = z.object({
  ...Terms.shape,
  pool: z.array(Candidate),
  drawn: z.object({ members: z.array(z.string()), reserves: z.array(z.string()) }),
})
export type DrawRecord = z.infer<typeof DrawRecord>

export interface DrawInput<E extends Candidate = Candidate> {
  readonly seed: string
  readonly pool: readonly E[]
  readonly excluded: readonly string[]
  readonly load: Readonly<Record<string, number>>
  readonly mostLoad?: number
  readonly clusters: readonly string[]
  /** Odd, 5 at least; source: the programme's rules for panels. */
  readonly size: number
  readonly reserves: number
}

export interface Drawn<E extends Candidate = Candidate> {
  readonly members: readonly E[]
  readonly reserves: readonly E[]
  readonly unmet: readonly Unmet[]
}

export const leastSize = 5
export const usualReserves = 2
export const usualMostLoad = 6

/**
 * Draws a panel by lot: the seed puts the experts in an order that nobody can foresee, and the first ones are taken who leave the
 * panel able to have an expert for industry (of the park's clusters when there is one), for running parks and for finance, none of
 * them from the unit of another. Those with much to do are left out while the others can make up as good a panel. The order of the
 * pool does not matter.
 */
export function drawPanel<E extends Candidate>(input: DrawInput<E>): Drawn<E> {
  const { size, reserves } = input
  const order = lotOrder(input)
  const units = unitsOf(order)
  const seats = Math.min(size, unitsIn(order, units))
  const wanted = attainable(order, units, needs(input.clusters), seats)
  const free = order.filter((expert) => !isBusy(input, expert))
  const enough = unitsIn(free, units) >= seats && covers(wanted, free, units, seats)
  const from = enough ? free : order
  const members: E[] = []
  for (const expert of from) {
    if (members.length === seats) break
    const next = [...members, expert]
    if (distinctUnits(next, units) && canFinish(next, from, units, wanted, seats)) members.push(expert)
  }
  const spare: E[] = []
  for (const expert of order)
    if (spare.length < reserves && distinctUnits([...members, ...spare, expert], units)) spare.push(expert)
  const unmet = [
    ...unmetSize(size, members.length),
    ...needs(input.clusters).flatMap((need) => (members.some(need.met) ? [] : [unmetNeed(need)])),
    ...unmetReserves(reserves, spare.length),
  ]
  return { members, reserves: spare, unmet }
}

/** What to keep of a draw. */
export function recordOf(input: DrawInput, { members, reserves }: Drawn): DrawRecord {
  const { seed, pool, excluded, load, mostLoad = usualMostLoad, clusters, size } = input
  const known = new Set(pool.map(({ id }) => id))
  return {
    seed,
    pool: pool
      .map(({ id, unit, unitUscc, specialties, fields }) => ({
        id,
        unit,
        ...(unitUscc !== undefined && { unitUscc }),
        specialties: [...specialties],
        fields: [...fields],
      }))
      .sort((a, b) => compare(a.id, b.id)),
    excluded: [...new Set(excluded)].sort(),
    load: Object.fromEntries(
      Object.entries(load)
        .filter(([id]) => known.has(id))
        .sort(([a], [b]) => compare(a, b)),
    ),
    mostLoad,
    clusters: [...clusters],
    size,
    reserves: input.reserves,
    drawn: { members: members.map(({ id }) => id), reserves: reserves.map(({ id }) => id) },
  }
}

/** Draws again from a record, and says whether the same experts come out. */
export function replay(record: DrawRecord): Drawn & { readonly same: boolean } {
  const again = drawPanel(record)
  const ids = (experts: readonly Candidate[]) => experts.map(({ id }) => id).join(' ')
  const { members, reserves } = record.drawn
  const same = ids(again.members) === members.join(' ') && ids(again.reserves) === reserves.join(' ')
  return { ...again, same }
}

/** By lot, those with much to do last. */
function lotOrder<E extends Candidate>(input: DrawInput<E>): E[] {
  const { seed, pool, excluded } = input
  const out = new Set(excluded)
  const once = new Map(pool.filter(({ id }) => !out.has(id)).map((expert) => [expert.id, expert]))
  return [...once.values()]
    .map((expert) => ({
      expert,
      busy: isBusy(input, expert) ? 1 : 0,
      lot: hashSecret(`${seed}|${expert.id}`),
    }))
    .sort((a, b) => a.busy - b.busy || compare(a.lot, b.lot))
    .map(({ expert }) => expert)
}

function isBusy({ load, mostLoad = usualMostLoad }: DrawInput, { id }: Candidate): boolean {
  return (load[id] ?? 0) >= mostLoad
}

/** The needs a panel of this pool can meet together, the earlier before the later. */
function attainable<E extends Candidate>(
  order: readonly E[],
  units: ReadonlyMap<string, string>,
  all: readonly Need[],
  seats: number,
): readonly Need[] {
  const kept: Need[] = []
  for (const need of all) if (covers([...kept, need], order, units, seats)) kept.push(need)
  return kept
}

/** Whether the seats still free can meet what is still wanted. The units suffice: every seat takes one. */
function canFinish<E extends Candidate>(
  taken: readonly E[],
  order: readonly E[],
  units: ReadonlyMap<string, string>,
  wanted: readonly Need[],
  seats: number,
): boolean {
  const open = wanted.filter((need) => !taken.some(need.met))
  if (open.length === 0) return true
  const used = new Set(taken.map(({ id }) => units.get(id)))
  const left = order.filter(({ id }) => !used.has(units.get(id)))
  return covers(open, left, units, seats - taken.length)
}

function distinctUnits(experts: readonly Candidate[], units: ReadonlyMap<string, string>): boolean {
  return unitsIn(experts, units) === experts.length
}

function unitsIn(experts: readonly Candidate[], units: ReadonlyMap<string, string>): number {
  return new Set(experts.map(({ id }) => units.get(id))).size
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
