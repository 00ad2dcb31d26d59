import { createFiles } from '#adapters/dynamodb/files.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Task } from '#domain/task.ts'
import { isCityOnly } from '#domain/visibility.ts'
import type { Applied } from '#tests/support/applied.ts'
import { tableOf } from '#tests/support/table.ts'
import type { Known } from './crawl.ts'
import type { Hidden, Secrets } from './hidden.ts'
import { draft } from './hidden.ts'
import type { Cast } from './play.ts'
import { emailOf } from './play.ts'

/** Somebody who reads, what he may not find, and the cases that exist for him. */
export interface Role {
  readonly name: string
  /** To whom tasks are given, also those he may no longer see. */
  readonly email?: string
  readonly browser: Browser
  readonly hidden: Hidden
  readonly knows: readonly Applied[]
  /** Tasks whose pages answer him. */
  readonly held: readonly string[]
  /** Nothing of either case is foreign to him. */
  readonly inside?: boolean
  /** Who reads what he reads. */
  readonly kind?: string
  /** Nothing of the experts is for him. */
  readonly outside?: boolean
  /** Nothing he reads may change when experts act. */
  readonly compares?: boolean
  /** He has little to see while experts act. */
  readonly seldom?: boolean
}

/** The state of both cases at one moment. */
export interface Now {
  readonly park: Secrets
  readonly late: Secrets
  readonly tasks: readonly Task[]
  readonly known: Known
}

/** Ids of both cases: tasks only the city may know of, or all tasks; and every document. */
export async function knownOf(cast: Cast, whole: boolean): Promise<Pick<Now, 'tasks' | 'known'>> {
  const db = tableOf(cast.started.local)
  const [tasks, files] = [createTasks(db), createFiles(db)]
  const cases = [cast.park.id, cast.late.id]
  const all = (await Promise.all(cases.map((id) => tasks.ofCase(id)))).flat()
  const owners = [...cases, ...all.map(({ id }) => id)]
  const documents = (await Promise.all(owners.map((owner) => files.list(owner)))).flat()
  return {
    tasks: all,
    known: {
      cases,
      tasks: all.filter((task) => whole || isCityOnly(task)).map(({ id }) => id),
      files: documents
        .filter(({ slot }) => ['licence', 'letter', 'signedPage'].includes(slot))
        .map(({ owner, id }) => `${owner}~${id}`),
      experts: cast.experts
        .filter(({ status }) => status === '在库')
        .map(({ id }) => id)
        .slice(0, 2),
      batches: ['bat_2026_2'],
      notices: ['ntc_none'],
      objections: ['obj_none'],
      titles: ['CQSTJY-2026-001'],
      forms: whole ? ['score-sheet', 'panel-draw'] : [],
    },
  }
}

/** What somebody tries: the tasks that answer him and some that do not. */
export function triedBy({ name, held, email }: Role, { known, tasks }: Now, foreign: number): Known {
  const given = email ? tasksOf(tasks, email) : []
  const own = [...new Set([...held, ...given])]
  const others = known.tasks.filter((id) => !own.includes(id))
  // What the forms ask and how the API is called is public: one reader is enough.
  const forms = name === 'the public' ? known.forms : []
  return { ...known, tasks: [...own, ...others.slice(-foreign)], forms }
}

function tasksOf(tasks: readonly Task[], email: string): string[] {
  return tasks.filter((task) => task.holders.some((holder) => holder.email === email)).map(({ id }) => id)
}

/** Ids of nothing. */
export function ghostsOf(known: Known): Known {
  return {
    ...known,
    cases: ['app_none'],
    tasks: ['tsk_none'],
    files: ['app_none~fil_none'],
    experts: [],
    forms: [],
  }
}

export interface Browsers {
  readonly public: Browser
  readonly district: readonly (readonly [name: string, Browser])[]
  readonly otherDistrict: Browser
  readonly city: readonly (readonly [name: string, Browser])[]
  readonly recused: Browser
  /** By address; an expert may have come by several links. */
  readonly experts: ReadonlyMap<string, readonly Browser[]>
}

/** Everybody, as of now. */
export function rolesOf(cast: Cast, browsers: Browsers, now: Now, isRecused: boolean): Role[] {
  const { park, late, other } = cast
  const outside = { ...now.park.everything, ...now.late.everything }
  const nobody = { knows: [], held: [], hidden: outside, outside: true, compares: true, seldom: true }
  return [
    { ...nobody, name: 'the public', browser: browsers.public },
    { ...nobody, name: 'another park', browser: other.browser },
    { ...nobody, name: 'another district', browser: browsers.otherDistrict },
    {
      name: 'the park',
      outside: true,
      compares: true,
      browser: park.applicant.browser,
      knows: [park],
      held: [],
      hidden: { ...now.park.assessment, ...now.late.everything },
    },
    ...browsers.district.map(([name, browser]) => ({
      name,
      browser,
      outside: true,
      compares: true,
      seldom: name.includes('signer'),
      knows: [park],
      held: now.tasks
        .filter(({ office, form }) => office === park.spec.districtId || form.id === 'site-visit')
        .map(({ id }) => id),
      hidden: { ...now.park.assessment, ...now.late.everything },
    })),
    applicantAndExpert(cast, now),
    ...browsers.city.map(([name, browser]) => ({
      name,
      browser,
      knows: [park, late],
      held: [],
      inside: true,
      seldom: !name.includes('handler'),
      hidden: { 'an unsigned sheet': draft },
    })),
    ...(isRecused
      ? [
          {
            name: 'the recused officer',
            compares: true,
            email: cast.conflicted.email,
            browser: browsers.recused,
            knows: [],
            held: [],
            hidden: { ...now.park.park, ...now.late.park, 'an unsigned sheet': draft },
          },
        ]
      : []),
    ...[...browsers.experts].flatMap(([email, own]) =>
      own.map((browser, n) => ({
        name: `the expert ${email} by link ${n + 1}`,
        kind: 'an expert',
        browser,
        knows: [],
        held: tasksOf(now.tasks, email),
        hidden: { ...forExpert(now.park, now, email, park), ...forExpert(now.late, now, email, late) },
      })),
    ),
  ]
}

/** Others and their sheets; the case before he is asked; its documents while he does not judge. */
function forExpert(secrets: Secrets, { tasks }: Now, email: string, { id }: Applied): Hidden {
  const own = tasks.filter((task) => task.caseId === id && emailOf(task) === email)
  const judges = own.some((task) => task.status === 'open' && task.form.id !== 'expert-invitation')
  return {
    ...secrets.others(email),
    ...(judges ? {} : secrets.material),
    ...(own.length > 0 ? {} : secrets.park),
  }
}

/** The owner of one park who judges the other. */
function applicantAndExpert({ late, park }: Cast, now: Now): Role {
  const { email, browser } = late.applicant
  return {
    name: 'the owner of the other park, an expert',
    browser,
    knows: [late],
    held: tasksOf(now.tasks, email),
    hidden: { ...now.late.assessment, ...forExpert(now.park, now, email, park) },
  }
}

export const anybody = (url: string): Browser => createBrowser(url)
