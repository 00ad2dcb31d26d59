import { gzipSync } from 'node:zlib'
import { createApplicant } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { expectStatus } from '#demo/expect.ts'
import { connectTo } from '#demo/product.ts'
import { createStages } from '#demo/stages.ts'
import { dateOf } from '#domain/time.ts'
import { product } from '#local/product.ts'
import { startLocal } from '#local/start.ts'
import { addDays } from '#schemas/fields/day.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { path } from '#web/routes.ts'
import type { Figure } from './figure.ts'
import { inFolder } from './folder.ts'
import { print } from './part.ts'
import { round } from './stats.ts'
import { benchPark } from './submit/park.ts'

const mostKb = 60

/** Weight over the wire of the pages people wait for: the page with its style sheet and script, each compressed. */
function measurePages(): Promise<Figure[]> {
  return inFolder(async (dataFolder) => {
    const local = await startLocal(product({ dataFolder, assets: '.build/assets', port: 0 }))
    try {
      const console = connectTo(local.url)
      const today = dateOf(await console.now())
      const spec = benchPark(addDays(`${today.slice(0, 8)}01`, -1), today)
      const applicant = await createApplicant(console, 'pages@parks.example')
      const id = await applicant.begin()
      await applicant.fill(id, spec)
      const figures = [await weigh(applicant.browser, 'home', path('home'))]
      for (const section of parkApplication.sections)
        figures.push(
          await weigh(
            applicant.browser,
            `section ${section.id}`,
            path('section', { id, section: section.id }),
          ),
        )
      figures.push(await weigh(applicant.browser, 'roster of 50', path('roster', { id })))
      figures.push(await weigh(applicant.browser, 'check before submitting', path('check', { id })))
      await applicant.submit(id, spec.legalRep)
      const stages = createStages(console, spec, today)
      const accepted = await stages.accept()
      figures.push(weight('task: acceptance', accepted.page.text, await assetsOf(accepted.browser)))
      const recommended = await stages.recommend()
      figures.push(weight('task: recommendation', recommended.page.text, await assetsOf(recommended.browser)))
      await stages.sign()
      await stages.begin()
      const reviewed = await stages.review()
      figures.push(weight('task: desk review', reviewed.page.text, await assetsOf(reviewed.browser)))
      return figures
    } finally {
      await local.stop()
    }
  })
}

interface Assets {
  readonly style: number
  readonly script: number
}

async function weigh(browser: Browser, name: string, at: string): Promise<Figure> {
  const page = expectStatus(await browser.get(at), 200)
  return weight(name, page.text, await assetsOf(browser))
}

async function assetsOf(browser: Browser): Promise<Assets> {
  const { text } = await browser.get(path('home'))
  const size = async (kind: string): Promise<number> => {
    const at = new RegExp(`/assets/[\\w.-]+\\.${kind}`).exec(text)?.[0]
    if (!at) throw new Error(`the page has no ${kind}`)
    return zipped((await browser.get(at)).text)
  }
  return { style: await size('css'), script: await size('js') }
}

function weight(name: string, html: string, { style, script }: Assets): Figure {
  const kb = (bytes: number): number => round(bytes / 1024, 1)
  const page = zipped(html)
  return {
    id: `page-${name.replace(/\W+/g, '-')}`,
    what: `page: ${name}`,
    value: kb(page + style + script),
    unit: 'KB',
    most: mostKb,
    note: `HTML ${kb(page)}, CSS ${kb(style)}, JS ${kb(script)}; ${kb(html.length)} KB of HTML unpacked`,
  }
}

const zipped = (text: string): number => gzipSync(text).length

print(await measurePages())
