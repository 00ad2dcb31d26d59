import type { Accept, Answer, Lang, Reading } from './crawl.ts'
import { crawl, leaks, told } from './crawl.ts'
import { telling } from './hidden.ts'
import type { Cast } from './play.ts'
import type { Browsers, Now, Role } from './roles.ts'
import { ghostsOf, rolesOf, triedBy } from './roles.ts'

/** `acting`: since the last look nothing happened but that experts acted. */
export type Moment = 'drawn' | 'asked' | 'acting' | 'done' | 'last'

const recused = 'the recused officer'
const html: Accept = 'text/html'
const json: Accept = 'application/json'

/** Asked about ids at every moment, because other ids come; what else was refused once is asked again at the end. */
const always = ['GET task', 'GET decided', 'GET file', 'GET staffCase', 'GET staffScore', 'GET application']

/** Lets everybody read everything, moment by moment, and names whatever is found that may not be. */
export function createLook(cast: Cast, browsers: Browsers) {
  const { url } = cast.started.product
  const answered = new Map<string, Set<string>>()
  let before = new Map<string, string>()
  let looks = 0

  function read(role: Role, now: Now, moment: Moment): Promise<Answer[]> {
    const { browser, name, outside } = role
    const known = triedBy(role, now, moment === 'last' ? 8 : 2)
    const ways = answered.get(name)
    const only = (operation: string) => !ways || ways.has(operation) || always.includes(operation)
    const reading: Reading = { url, browser, known }
    if (moment === 'last') return last(reading, outside)
    if (outside || name === recused)
      return crawl({ ...reading, only, langs: ['zh-CN'], accepts: [html, json] })
    const lang: Lang = looks % 2 === 0 ? 'zh-CN' : 'en'
    return crawl({ ...reading, only, langs: [lang], accepts: [looks % 4 < 2 ? html : json] })
  }

  /** In both languages, as pages and as data. */
  async function last(reading: Reading, outside: boolean | undefined): Promise<Answer[]> {
    const pages = await crawl({ ...reading, langs: ['zh-CN'], accepts: [html], follow: true })
    const data = await crawl({ ...reading, langs: ['en'], accepts: outside ? [html, json] : [json] })
    return [...pages, ...data]
  }

  return async (moment: Moment, now: Now): Promise<string[]> => {
    looks += 1
    const t0 = performance.now()
    let total = 0
    const counts: Record<string, number> = {}
    const found: string[] = []
    const pages = new Map<string, string>()
    for (const role of rolesOf(cast, browsers, now, moment !== 'drawn')) {
      const answers = await read(role, now, moment)
      total += answers.length
      counts[role.name] = answers.length
      if (!answered.has(role.name)) answered.set(role.name, answeredIn(answers))
      found.push(...leaks(answers, role.hidden).map((leak) => `${role.name}: ${leak}`))
      found.push(
        ...answers.filter(({ status }) => status >= 500).map(({ path }) => `${role.name}: ${path} breaks`),
      )
      if (moment === 'last' && !role.inside) found.push(...(await unlikeNothing(url, role, answers, now)))
      if (role.outside) found.push(...tellingIn(role, answers))
      if (role.outside || role.name === recused)
        for (const { path, accept, text } of answers) pages.set(`${role.name}: ${path} (${accept})`, text)
    }
    if (moment === 'asked' || moment === 'acting')
      for (const [page, text] of pages)
        if (before.has(page) && before.get(page) !== text) found.push(`${page} changed when experts acted`)
    before = pages
    console.error(moment, total, Math.round(performance.now() - t0), JSON.stringify(counts))
    return [...new Set(found)]
  }
}

function answeredIn(answers: readonly Answer[]): Set<string> {
  return new Set(answers.filter(({ status }) => status < 400).map(({ operation }) => operation))
}

/** Cases and tasks somebody has nothing to do with answer like those that never were. */
async function unlikeNothing(
  url: string,
  role: Role,
  answers: readonly Answer[],
  { known }: Now,
): Promise<string[]> {
  const own = [...role.knows.map(({ id }) => id), ...role.held]
  const ids = [...known.cases, ...known.tasks]
  const foreign = answers.filter(
    ({ path }) => ids.some((id) => path.includes(id)) && !own.some((id) => path.includes(id)),
  )
  const reading = { url, browser: role.browser, known: ghostsOf(known) }
  const nothing = [
    ...(await crawl({ ...reading, langs: ['zh-CN'], accepts: [html] })),
    ...(await crawl({ ...reading, langs: ['en'], accepts: [html, json] })),
  ]
  const expected = new Map(nothing.map((one) => [`${one.operation} ${one.lang} ${one.accept}`, one]))
  return foreign.flatMap((one) => {
    const like = expected.get(`${one.operation} ${one.lang} ${one.accept}`)
    if (like && one.status === like.status && told(one) === told(like)) return []
    return [
      `${role.name}: ${one.path} (${one.accept}) answers ${one.status}, nothing answers ${like?.status}`,
    ]
  })
}

/** Words of forms and of the API are no facts of a case. */
const words = ['GET formSchema', 'GET formMessages', 'GET openapi']

function tellingIn({ name }: Role, answers: readonly Answer[]): string[] {
  return answers
    .filter(({ accept, operation }) => accept === json && !words.includes(operation))
    .flatMap(({ path, text }) => telling(text).map((key) => `${name}: ${path} has “${key}”`))
}
