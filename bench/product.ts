import type { Apart } from '#local/apart.ts'
import { startApart } from '#local/apart.ts'

export interface Running extends Apart {
  /** From the start of the process to the first whole page. */
  readonly firstPageMs: number
}

export async function startProduct(dataFolder: string): Promise<Running> {
  const begun = performance.now()
  const running = await startApart(dataFolder, ['--disable-warning=ExperimentalWarning'])
  const page = await fetch(`${running.url}/`, { headers: { connection: 'close' } })
  await page.text()
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
  return { ...running, firstPageMs: performance.now() - begun }
}
