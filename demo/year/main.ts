import { startApartAt } from './apart.ts'
import type { Band } from './evaluation.ts'
import { decideBand, evaluate, year } from './evaluation.ts'
import { quarters, reportQuarter } from './quarters.ts'
import { rectified, removed } from './remedy.ts'
import { bandsAgree, figuresAgree, registerAgrees } from './results.ts'
import { selectParks } from './selection.ts'

/** The bands the ten parks are played for; three may be 优秀. */
const played: readonly Band[] = [
  '优秀',
  '优秀',
  '良好',
  '良好',
  '良好',
  '合格',
  '合格',
  '合格',
  '不合格',
  '不合格',
]

/** Plays a year of the programme on a product and a clock of its own and prints what came of it; false when anything deviates. */
export async function playYear(): Promise<boolean> {
  const began = performance.now()
  const { product, stop } = await startApartAt('2026-11-23T02:00:00.000Z')
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
    await product.travel({ to: '2028-01-17T02:00:00.000Z' })
    const bandOf = (n: number): Band => played[n] ?? '合格'
    await Promise.all(parks.map((one, n) => evaluate(product, one, bandOf(n))))
    say(`${year} 年度评价：自评、核验、评审完成`)
    await product.travel({ workingDays: 2 })
    await Promise.all(parks.map((one, n) => decideBand(product, one, bandOf(n))))
    await product.travel({ workingDays: 20 })
    await bandsAgree(product, played)
    say('等次审定、公示、公布')
    const [passes, fails] = parks.filter((_, n) => bandOf(n) === '不合格')
    if (passes) await rectified(product, passes)
    if (fails) await removed(product, fails)
    say('一家整改通过，一家整改未通过、听取陈述申辩后撤销称号')
    await registerAgrees(product, parks.length)
    await figuresAgree(product, parks.length)
    say('名录与目标数据核对一致')
    console.log('\n1 passed, 0 failed')
    return true
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed`)
    return false
  } finally {
    await stop()
  }
}
