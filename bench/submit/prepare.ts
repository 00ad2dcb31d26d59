import { join } from 'node:path'
import { createApplicant } from '#demo/applicant.ts'
import { connectTo } from '#demo/product.ts'
import { dateOf } from '#domain/time.ts'
import { product } from '#local/product.ts'
import { startLocal } from '#local/start.ts'
import { addDays } from '#schemas/fields/day.ts'
import { benchPark } from './park.ts'
import type { Template } from './template.ts'
import { readTemplate } from './template.ts'

/** One application, filled in through the pages, as the database holds it before and after its submission. */
export interface Prepared {
  readonly dbPath: string
  readonly id: string
  readonly parkName: string
  readonly legalRep: string
  readonly ownerId: string
  readonly draft: Template
  readonly submitted: Template
}

export async function prepare(dataFolder: string): Promise<Prepared> {
  const local = await startLocal(product({ dataFolder, assets: '.build/assets', port: 0 }))
  const dbPath = join(dataFolder, 'dynamodb.sqlite')
  try {
    const today = dateOf(local.clock.now().toISOString())
    const spec = benchPark(addDays(`${today.slice(0, 8)}01`, -1), today)
    const applicant = await createApplicant(connectTo(local.url), 'load@parks.example')
    const id = await applicant.begin()
    await applicant.fill(id, spec)
    await local.idle()
    const draft = readTemplate(dbPath, [id])
    await applicant.submit(id, spec.legalRep)
    await local.idle()
    const ownerId = /"owner":\{"M":\{[^}]*"id":\{"S":"([^"]+)"/.exec(draft.items[0]?.item_json ?? '')?.[1]
    const found = ownerId ?? ownerIn(draft)
    const submitted = readTemplate(dbPath, [id])
    return { dbPath, id, parkName: spec.parkName, legalRep: spec.legalRep, ownerId: found, draft, submitted }
  } finally {
    await local.stop()
  }
}

function ownerIn({ lists }: Template): string {
  const owner = lists.find(({ gsi_pk }) => gsi_pk.includes('OWNER#'))?.gsi_pk.split('OWNER#')[1]
  if (!owner) throw new Error('the draft has no owner')
  return owner
}
