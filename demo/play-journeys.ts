import * as z from 'zod/mini'
import { perform } from './cast.ts'
import { startEarlier } from './earlier.ts'
import { journeys } from './journeys.ts'
import { connectTo } from './product.ts'

const Shown = z.object({
  timeline: z.array(
    z.object({
      at: z.string(),
      title: z.string(),
      by: z.optional(z.string()),
      detail: z.optional(z.string()),
    }),
  ),
})

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Plays every journey against a running product and prints each case's timeline; false when anything deviates. */
export async function playJourneys(url: string): Promise<boolean> {
  const product = connectTo(url)
  let failed = 0
  for (const [n, journey] of journeys.entries()) {
    const started = performance.now()
    const own = journey.apart && (await startEarlier(journey.apart))
    try {
      const { no, id, spec, applicant } = await perform(own?.product ?? product, journey, n, own?.administer)
      const { timeline } = Shown.parse(await applicant.browser.json(`/applications/${id}`))
      console.log(
        `\n✓ ${journey.name}\n  ${no} ${spec.parkName}（${Math.round(performance.now() - started)} ms）`,
      )
      for (const { at, title, by, detail } of timeline.toReversed())
        console.log(
          `  ${time.format(new Date(at))}  ${title}${by ? ` · ${by}` : ''}${detail ? ` · ${detail}` : ''}`,
        )
    } catch (error) {
      failed += 1
      console.error(`\n✗ ${journey.name}\n  ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await own?.stop()
    }
  }
  console.log(`\n${journeys.length - failed} passed, ${failed} failed`)
  return failed === 0
}
