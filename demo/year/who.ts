import { dateOf } from '#domain/time.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { officerOf } from '../offices.ts'
import type { Product } from '../product.ts'

/** The address of the district's handler of a park. */
export async function handlerOf(product: Product, { districtId }: ParkSpec): Promise<string> {
  return officerOf(districtId, 'DIST_EDIT', dateOf(await product.now())).email
}

export async function signerOf(product: Product, { districtId }: ParkSpec): Promise<string> {
  return officerOf(districtId, 'DIST_SIGN', dateOf(await product.now())).email
}
