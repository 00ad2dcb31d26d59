import { startEarlier } from '../earlier.ts'
import { quarters, reportQuarter } from './quarters.ts'
import { selectParks } from './selection.ts'

/** Plays a year of the programme, up to the last quarter's reports, on a product and a clock of its own; false when anything deviates. */
export async function playYear(): Promise<boolean> {
  const began = performance.now()
  const { product, stop } = await startEarlier({ at: '2026-11-23T02:00:00.000Z', officers: [] })
  const say = (words: string) => {
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${words}`)
  }
  try {
    const parks = await selectParks(product)
    say(`12 家申报，1 家区县不予推荐，1 家会议不予认定，${parks.length} 家认定`)
    for (const [quarter, at, share] of quarters) {
      await product.travel({ to: at })
      await reportQuarter(product, parks, share)
      say(`${quarter}：${parks.length} 家季报已收、锁定`)
    }
    console.log('\n1 passed, 0 failed')
    return true
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed`)
    return false
  } finally {
    await stop()
  }
}
