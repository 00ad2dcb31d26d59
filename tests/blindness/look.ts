import type { Accept, Answer, Reading } from './crawl.ts'
import { crawl, leaks, told } from './crawl.ts'
import { telling } from './hidden.ts'
import type { Cast } from './play.ts'
import type { Browsers, Now, Role } from './roles.ts'
import { ghostsOf, rolesOf, triedBy } from './roles.ts'

/** `acting`: since the last look nothing happened but that experts acted. */
export type Moment = 'drawn' | 'asked' | 'acting' | 'done' | 'last'

const html: Accept = 'text/html'
const json: Accept = 'application/json'

/** Asked about ids at every moment, because other ids come; what else was refused once is asked again at the end. */
const always = ['GET task', 'GET decided', 'GET file', 'GET staffCase', 'GET staffScore', 'GET application']

/** Pages of the programme, of no case and nobody in particular: at first and at the end everybody reads them, between the public alone. */
const everybodys = ['GET home', 'GET batch', 'GET register', 'GET registerTable', 'GET notices', 'GET title']

/** Lets everybody read everything, moment by moment, and names whatever is found that may not be. */
export function createLook(cast: Cast, browsers: Browsers) {
  const { url } = cast.started.product
  const answered = new Map<string, ReadonlySet<string>>()
  const ended = new Set<string>()
  const before = new Map<string, string>()
  let looks = 0

  /** The first of a kind reads all there is, at first and at the end; otherwise what answered the first one, and whatever has an id. */
  async function read(role: Role, now: Now, moment: Moment): Promise<Answer[]> {
    const kind = role.kind ?? role.name
    const end = moment === 'last'
    const whole = !answered.has(kind) || (end && !ended.has(kind))
    if (end) ended.add(kind)
    const fits = (operation: string) =>
      (always.includes(operation) || answered.get(kind)?.has(operation) === true) &&
      (whole || role.name === 'the public' || !everybodys.includes(operation))
    const all: Reading = { url, browser: role.browser, known: triedBy(role, now, end ? 4 : 2), only: fits }
    if (!whole && !role.compares)
      return crawl({
        ...all,
        langs: [end || looks % 2 ? 'zh-CN' : 'en'],
        accepts: [end || looks % 4 < 2 ? html : json],
      })
    const pages = await crawl({
      ...all,
      langs: ['zh-CN'],
      accepts: [html],
      follow: whole && end && !role.inside,
      only: whole ? undefined : fits,
    })
    if (!answered.has(kind)) answered.set(kind, answeredIn(pages))
    const data = await crawl({ ...all, langs: [end ? 'en' : 'zh-CN'], accepts: [json] })
    return [...pages, ...data]
  }

  /** While experts act, those for whom there is little to see look every other time. */
  const looksNow = (role: Role, n: number, moment: Moment) =>
    moment !== 'acting' || !role.seldom || n % 2 === looks % 2

  return async (moment: Moment, now: Now): Promise<string[]> => {
    looks += 1
    const found: string[] = []
    const roles = rolesOf(cast, browsers, now, moment !== 'drawn')
    for (const role of roles.filter((one, n) => looksNow(one, n, moment))) {
      const answers = await read(role, now, moment)
      found.push(...leaks(answers, role.hidden).map((leak) => `${role.name}: ${leak}`))
      found.push(
        ...answers.filter(({ status }) => status >= 500).map(({ path }) => `${role.name}: ${path} breaks`),
      )
      if (moment === 'last' && !role.inside) found.push(...(await unlikeNothing(url, role, answers, now)))
      if (role.outside) found.push(...tellingIn(role, answers))
      if (!role.compares) continue
      const pages = answers
        .filter(({ lang }) => lang === 'zh-CN')
        .map(({ path, accept, text }) => [`${role.name}: ${path} (${accept})`, text] as const)
      if (moment === 'asked' || moment === 'acting')
        for (const [page, text] of pages)
          if (before.has(page) && before.get(page) !== text) found.push(`${page} changed when experts acted`)
      for (const [page, text] of pages) before.set(page, text)
    }
    return [...new Set(found)]
  }
}

/** Pages and documents that are there for somebody. */
function answeredIn(answers: readonly Answer[]): ReadonlySet<string> {
  return new Set(answers.filter(({ status }) => status === 200).map(({ operation }) => operation))
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
    ({ path, accept }) =>
      accept === html && ids.some((id) => path.includes(id)) && !own.some((id) => path.includes(id)),
  )
  const nothing = await crawl({
    url,
    browser: role.browser,
    known: ghostsOf(known),
    langs: ['zh-CN'],
    accepts: [html],
  })
  const expected = new Map(nothing.map((one) => [one.operation, one]))
  return foreign.flatMap((one) => {
    const like = expected.get(one.operation)
    if (like && one.status === like.status && told(one) === told(like)) return []
    return [`${role.name}: ${one.path} answers ${one.status}, nothing answers ${like?.status}`]
  })
}

/** Words of forms and of the API are no facts of a case. */
const words = ['GET formSchema', 'GET formMessages', 'GET openapi']

function tellingIn({ name }: Role, answers: readonly Answer[]): string[] {
  return answers
    .filter(({ accept, operation }) => accept === json && !words.includes(operation))
    .flatMap(({ path, text }) => telling(text).map((key) => `${name}: ${path} has “${key}”`))
}
