import { buildAssets } from '../../scripts/build-assets.ts'

/** Builds what the pages load, once for all test files. */
export async function setup(): Promise<void> {
  await buildAssets(assets)
}

export const assets = new URL('../../.build/assets', import.meta.url).pathname
