import * as z from 'zod/mini'
import { createBrowser } from '../browser.ts'
import { expectEqual } from '../expect.ts'
import type { Product } from '../product.ts'
import { year } from './evaluation.ts'

const Results = z.object({ parks: z.array(z.object({ band: z.string() })) })
const Register = z.object({
  titles: z.array(z.object({ titleNo: z.string(), officialName: z.string(), status: z.string() })),
})
const Figures = z.object({
  targets: z.array(
    z.object({
      target: z.object({ year: z.number(), metric: z.enum(['homes', 'startups']), value: z.number() }),
      actual: z.number(),
      gap: z.number(),
    }),
  ),
  figures: z.array(
    z.object({
      code: z.string(),
      lines: z.array(
        z.object({ id: z.string(), label: z.string(), unit: z.string(), value: z.nullable(z.number()) }),
      ),
    }),
  ),
})

/** Firms in incubation and teams of each park as it is played. */
const firms = 24
const teams = 2
const told = ['D01', 'D02', 'D03']
const named = { homes: '生态家园', startups: '初创型企业（团队）' }

/** The result list the public reads has as many parks of each band as were played. */
export async function bandsAgree(product: Product, played: readonly string[]): Promise<void> {
  const { parks } = Results.parse(await createBrowser(product.url).json(`/programme/evaluations/${year}`))
  for (const band of new Set(played)) {
    const of = (all: readonly string[]) => all.filter((one) => one === band).length
    expectEqual(`parks with the band ${band}`, of(parks.map((park) => park.band)), of(played))
  }
}

/** Prints the public register; one title of all was removed. */
export async function registerAgrees(product: Product, all: number): Promise<void> {
  const { titles } = Register.parse(await createBrowser(product.url).json('/register'))
  for (const { titleNo, officialName, status } of titles)
    console.log(`          ${titleNo}  ${officialName}  ${status}`)
  const of = (status: string) => titles.filter((one) => one.status === status).length
  expectEqual('titles', titles.length, all)
  expectEqual('titles that stand', of('有效'), all - 1)
  expectEqual('titles removed', of('撤销'), 1)
}

/** Prints the targets and what is counted towards them: the removed park no longer counts, what it gathered stays counted. */
export async function figuresAgree(product: Product, all: number): Promise<void> {
  const { targets, figures } = Figures.parse(await createBrowser(product.url).json('/programme'))
  const standing = { homes: all - 1, startups: (all - 1) * (firms + teams) }
  for (const { target, actual, gap } of targets) {
    const { metric, value } = target
    console.log(`          ${target.year} 年目标  ${named[metric]} ${value}：现有 ${actual}，相差 ${gap}`)
    expectEqual(`${metric} counted for ${target.year}`, actual, standing[metric])
    expectEqual(`${metric} still to come for ${target.year}`, gap, Math.max(0, value - standing[metric]))
  }
  const lines = figures.filter(({ code }) => told.includes(code)).flatMap((figure) => figure.lines)
  for (const { label, value, unit } of lines) console.log(`          ${label}  ${value} ${unit}`)
  const value = (id: string) => lines.find((line) => line.id === id)?.value
  expectEqual('firms in incubation', value('incubatees'), (all - 1) * firms)
  expectEqual('teams', value('teams'), (all - 1) * teams)
  expectEqual('gathered since the first title', value('cumulative'), all * (firms + teams))
}
