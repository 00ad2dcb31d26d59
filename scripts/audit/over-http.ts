import * as z from 'zod/mini'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { connectTo } from '#demo/product.ts'
import { History } from '#domain/audit.ts'

const supervisor = 'jijian@city.example'
const Home = z.object({ batches: z.array(z.object({ id: z.string() })) })
const Batch = z.object({ cases: z.array(z.object({ id: z.string() })) })

/** All histories of a product on one machine, as its supervisor reads them; the code to sign in with is in its inbox. */
export async function historiesAt(url: string): Promise<History[]> {
  const browser = createBrowser(url)
  await signIn(connectTo(url), browser, supervisor)
  const histories: History[] = []
  for (const batch of Home.parse(await browser.json('/staff')).batches) {
    const { cases } = Batch.parse(await browser.json(`/staff/batches/${batch.id}`))
    for (const { id } of cases)
      histories.push(History.parse(await browser.json(`/staff/cases/${id}/history.json`)))
  }
  return histories
}
