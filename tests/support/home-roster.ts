import * as z from 'zod/mini'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { dateOf } from '#domain/time.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { designatedIn } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const Figure = z.object({ value: z.number(), from: z.array(z.string()) })
const Shown = z.object({
  figures: z.record(z.string(), Figure),
  rows: z.array(
    z.object({ id: z.string(), counts: z.boolean(), answers: z.record(z.string(), z.unknown()) }),
  ),
})

/** A designated park with its roster, and what its operator does with it. */
export async function homeWithRoster(started: Started, districtId: string, name: string) {
  const { product } = started
  const books = createBooks(tableOf(started.local))
  const park = await designatedIn(started, districtId, name)
  await product.settle()
  const { browser, email } = park.applicant
  const base = `/homes/${park.id}/roster`
  const read = async (query = 'status=all') => Shown.parse(await browser.json(`${base}?${query}`))
  const post = async (path: string, answers: Answers, reason?: string) => {
    const fields = new Map<string, readonly string[]>([...encode(answers), ['_then', ['save']]])
    if (reason !== undefined) fields.set('correctionReason', [reason])
    const page = await browser.post(`${base}/rows/${path}`, fields)
    await product.settle()
    return page
  }
  const row = async (id: string) => (await books.entry(park.id, 'roster', id))?.answers ?? {}
  const startups = async () => (await read()).figures.startups?.value ?? 0
  const named = async (firm: string) =>
    (await read()).rows.findLast(({ answers }) => answers.name === firm)?.id ?? ''
  return { ...park, browser, email, base, read, post, row, startups, named }
}

/** What a small firm says of a year. */
export const yearFigures = (year: number) => ({
  year,
  employees: 12,
  revenue: 90,
  rd: 20,
  tax: 3,
  invention: 0,
  otherIp: 1,
  digitalLevel: '未实施',
})

/** A firm in incubation that entered ten days ago. */
export function newFirm(n: number, now: string, change: Answers = {}): Answers {
  const on = addDays(dateOf(now), -10)
  return {
    kind: '企业',
    name: `重庆新入园${n}科技有限公司`,
    uscc: makeUscc(900_000 + n),
    legalRep: '赵安然',
    registeredOn: addDays(on, -100),
    registeredInPark: true,
    enteredOn: on,
    contractEndOn: addDays(on, 1000),
    areaUsed: 80,
    roomNo: '3号楼201室',
    stage: '初创期',
    incubationStatus: '在孵',
    incubationStart: on,
    industryCode: '3670',
    clusterCode: 'A1',
    chainRole: '上游',
    source: '本地创业',
    fitsPositioning: true,
    years: [yearFigures(2026)],
    ...change,
  }
}
