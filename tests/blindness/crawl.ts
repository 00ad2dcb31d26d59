import type { Browser } from '#demo/browser.ts'
import { match } from '#functions/http/match.ts'
import type { OperationName } from '#functions/operations.ts'
import { operationNames, operations } from '#functions/operations.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'

type Params = Readonly<Record<string, string>>
export type GetOperation = Extract<OperationName, `GET ${string}`>

/** Every id of a case that somebody could guess or remember. */
export interface Known {
  readonly cases: readonly string[]
  readonly tasks: readonly string[]
  readonly files: readonly string[]
  readonly experts: readonly string[]
  readonly batches: readonly string[]
  readonly notices: readonly string[]
  readonly objections: readonly string[]
  readonly titles: readonly string[]
  /** Forms whose words are public and the same at every moment; none when they were read before. */
  readonly forms: readonly string[]
}

const once = (): Params[] => [{}]
const of =
  (name: string, ids: keyof Known, more: Params = {}) =>
  (known: Known): Params[] =>
    known[ids].map((id) => ({ [name]: id, ...more }))
const ofCase = of('id', 'cases')
const ofTask = of('task', 'tasks')
const ofBatch = of('batch', 'batches')
const ofForm = of('form', 'forms', { version: '1' })
const ofNotice = of('notice', 'notices')
const ofRow = of('notice', 'notices', { row: '1' })
const letters = [
  'designation.docx',
  'certificate.docx',
  'objection-reply.docx',
  'appeal-reply.docx',
  'evaluation-2026.docx',
  'rectification-notice-1.docx',
  'revocation.docx',
  'warning.docx',
]
const edition = { code: 'SEL-2026', version: '1' }

/** How each page is asked for: with which ids. A page that is read here is read as everybody, at every moment. */
const ways = {
  'GET home': once,
  'GET batch': ofBatch,
  'GET signIn': once,
  'GET signInCode': once,
  'GET formMessages': ofForm,
  'GET formSchema': ofForm,
  'GET openapi': ({ forms }) => forms.slice(0, 1).map(() => ({})),
  'GET asset': () => [{ name: 'none.css' }],
  'GET applications': once,
  'GET application': ofCase,
  'GET section': of('id', 'cases', { section: 'applicant' }),
  'GET roster': ofCase,
  'GET rosterRow': of('id', 'cases', { row: 'row_0' }),
  'GET rosterTemplate': ofCase,
  'GET attachments': ofCase,
  'GET upload': of('id', 'cases', { slot: 'licence' }),
  'GET check': ofCase,
  'GET submitted': ofCase,
  'GET withdraw': ofCase,
  'GET appeal': ofCase,
  'GET change': ofCase,
  'GET exit': ofCase,
  'GET funding': ofCase,
  'GET practice': ofCase,
  'GET fundingList': once,
  'GET practices': once,
  'GET publishedPractice': of('id', 'cases', { practice: '1' }),
  'GET filingUpload': of('id', 'cases', { filing: '1', slot: 'proof' }),
  'GET extend': ofTask,
  'GET link': () => [{ secret: 'A'.repeat(43) }],
  'GET task': ofTask,
  'GET decided': ofTask,
  'GET delegate': ofTask,
  'GET file': of('file', 'files'),
  'GET taskUpload': of('task', 'tasks', { slot: 'signedPage' }),
  'GET staff': once,
  'GET staffBatch': ofBatch,
  'GET staffCase': ofCase,
  'GET document': (known) => letters.flatMap((kind) => of('id', 'cases', { kind })(known)),
  'GET removeSheet': of('id', 'cases', { seat: '1' }),
  'GET park': ofCase,
  'GET parkReport': of('id', 'cases', { quarter: '2026Q1' }),
  'GET staffReport': of('id', 'cases', { quarter: '2026Q1' }),
  'GET monitoring': once,
  'GET monitoringTable': once,
  'GET demands': once,
  'GET parkRoster': ofCase,
  'GET parkRosterTable': ofCase,
  'GET parkRosterInvitations': ofCase,
  'GET parkRosterRow': of('id', 'cases', { row: 'row_0' }),
  'GET parkRosterUpload': of('id', 'cases', { row: 'row_0', slot: 'licence' }),
  'GET parkRosterLeave': of('id', 'cases', { row: 'row_0' }),
  'GET parkRosterConvert': of('id', 'cases', { row: 'row_0' }),
  'GET staffRoster': ofCase,
  'GET staffRosterTable': ofCase,
  'GET staffRosterRow': of('id', 'cases', { row: 'row_0' }),
  'GET staffParks': once,
  'GET staffPark': ofCase,
  'GET evaluation': of('id', 'cases', { year: '2026' }),
  'GET results': () => [{ year: '2026' }],
  'GET surveyLink': () => [{ secret: `inv_none.${'A'.repeat(43)}` }],
  'GET survey': () => [{ invitation: 'inv_none' }],
  'GET programme': once,
  'GET programmeChart': () => ['districts', 'clusters'].map((chart) => ({ chart })),
  'GET staffProgramme': once,
  'GET staffFigures': once,
  'GET staffChart': () => ['homes', 'districts', 'D02', 'D07'].map((chart) => ({ chart })),
  'GET figure': () => codes.map((figure) => ({ figure })),
  'GET figureCsv': () => codes.map((figure) => ({ figure })),
  'GET figureXlsx': () => codes.map((figure) => ({ figure })),
  'GET titleAct': of('id', 'cases', { act: 'warn' }),
  'GET ledgers': ofCase,
  'GET ledger': of('id', 'cases', { ledger: 'L01' }),
  'GET ledgerTable': of('id', 'cases', { ledger: 'L01', name: 'rows.csv' }),
  'GET ledgerRow': of('id', 'cases', { ledger: 'L01', row: 'row_0' }),
  'GET ledgerUpload': of('id', 'cases', { ledger: 'L01', row: 'row_0', slot: 'proof' }),
  'GET staffLedgers': ofCase,
  'GET staffLedger': of('id', 'cases', { ledger: 'L01' }),
  'GET staffLedgerTable': of('id', 'cases', { ledger: 'L01', name: 'rows.csv' }),
  'GET staffLedgerRow': of('id', 'cases', { ledger: 'L01', row: 'row_0' }),
  'GET staffLedgerUpload': of('id', 'cases', { ledger: 'L12', row: 'row_0', slot: 'proof' }),
  'GET staffEvaluation': of('id', 'cases', { year: '2026' }),
  'GET evaluations': once,
  'GET yearRanking': () => [{ year: '2026' }],
  'GET yearRankingCsv': () => [{ year: '2026' }],
  'GET register': once,
  'GET registerTable': once,
  'GET title': of('title', 'titles'),
  'GET staffScore': ofCase,
  'GET standings': ofBatch,
  'GET standingsCsv': ofBatch,
  'GET rubrics': once,
  'GET rubric': () => [edition],
  'GET simulateRubric': () => [edition],
  'GET notices': once,
  'GET notice': ofNotice,
  'GET objectionStart': ofRow,
  'GET objection': of('objection', 'objections'),
  'GET objectionUpload': of('objection', 'objections', { slot: 'evidence' }),
  'GET staffNotice': ofBatch,
  'GET staffNoticeRow': ofRow,
  'GET staffHistory': ofCase,
  'GET expertHome': once,
  'GET experts': once,
  'GET expertTemplate': once,
  'GET newExpert': once,
  'GET expert': of('expert', 'experts'),
} satisfies Readonly<Record<GetOperation, (known: Known) => readonly Params[]>>

/** Figures of each kind: of rosters, of applications, of matters. */
const codes = ['D02', 'D07', 'D23'] as const

/** The same for everybody at every moment. */
const still: readonly OperationName[] = ['GET asset', 'GET formMessages', 'GET formSchema', 'GET openapi']

/** Documents, which are the same whatever form of an answer is asked for. */
const bytes: readonly string[] = ['GET file', 'GET document']

/** Operations that read something and have no way here, and ways to nothing: both must be none. */
export function unread(): string[] {
  const gets = operationNames.filter((name) => name.startsWith('GET '))
  return [
    ...gets.filter((name) => !(name in ways)),
    ...Object.keys(ways).filter((name) => !gets.some((one) => one === name)),
  ]
}

export type Lang = 'zh-CN' | 'en'
export type Accept = 'text/html' | 'application/json'

export interface Answer {
  readonly operation: string
  readonly path: string
  readonly lang: Lang
  readonly accept: Accept
  readonly status: number
  /** The whole answer as text: where it leads, its name as a file, its body; without tokens, which are new each time. */
  readonly text: string
}

export interface Reading {
  readonly url: string
  readonly browser: Browser
  readonly known: Known
  readonly langs?: readonly Lang[]
  readonly accepts?: readonly Accept[]
  /** Reads no other pages than these. */
  readonly only?: ((operation: string) => boolean) | undefined
  /** Whether to go on to what the pages found lead to. */
  readonly follow?: boolean
}

/** Functions whose pages are about parks that have their title: a case that is judged has none of them, which one language and one form of an answer show. */
const afterTitle: readonly string[] = ['parks', 'programme', 'figures']

function isRead(name: string, lang: Lang, accept: Accept): boolean {
  if (accept === 'application/json' && bytes.includes(name)) return false
  const fn = operationNames.find((one) => one === name)
  const once = fn !== undefined && afterTitle.includes(operations[fn].fn)
  return !once || (lang === 'zh-CN' && accept === 'text/html')
}

/** Paths of every page, for all ids known. */
function pathsFor({ known, only = () => true }: Reading, lang: Lang, accept: Accept): string[] {
  return Object.entries(ways).flatMap(([name, asked]) => {
    if (!only(name) || !isRead(name, lang, accept)) return []
    const route = routes[name.slice('GET '.length) as Route]
    return asked(known).map((params) =>
      route.replace(/:([a-z]+)/g, (_, key: string) => encodeURIComponent((params as Params)[key] ?? '')),
    )
  })
}

const atOnce = 8

/** Reads every page and every download. */
export async function crawl(reading: Reading): Promise<Answer[]> {
  const { follow = false, langs = ['zh-CN', 'en'], accepts = ['text/html', 'application/json'] } = reading
  const answers: Answer[] = []
  for (const lang of langs)
    for (const accept of accepts) {
      const seen = new Set<string>()
      let next = pathsFor(reading, lang, accept)
      while (next.length > 0) {
        for (const path of next) seen.add(path)
        const read: Answer[] = []
        for (let i = 0; i < next.length; i += atOnce)
          read.push(
            ...(await Promise.all(next.slice(i, i + atOnce).map((path) => ask(reading, path, lang, accept)))),
          )
        answers.push(...read)
        next = [...new Set(follow ? read.flatMap(linksIn) : [])].filter((path) => !seen.has(path))
      }
    }
  return answers
}

/** Nobody is far away here: packing and unpacking each page would be a tenth of the work. */
const uncompressed = { 'accept-encoding': 'identity' }

async function ask({ url, browser }: Reading, path: string, lang: Lang, accept: Accept): Promise<Answer> {
  const cookie = [browser.cookies(), `__Host-lang=${lang}`].filter(Boolean).join('; ')
  const answer = await fetch(url + path, { headers: { cookie, accept, ...uncompressed }, redirect: 'manual' })
  const found = match('GET', new URL(path, url).pathname)
  const named = ['location', 'content-disposition'].map((name) => plain(answer.headers.get(name) ?? ''))
  const text = [...named, plain(await answer.text())].filter(Boolean).join('\n')
  return {
    operation: found.kind === 'found' ? found.name : found.kind,
    path,
    lang,
    accept,
    status: answer.status,
    text,
  }
}

/** Without what is new each time: tokens of forms and signatures of addresses in the store. */
function plain(text: string): string {
  return text.replace(/name="_csrf" value="[^"]*"/g, '').replace(/\?X-Amz-[^"\s]*/g, '')
}

/** Addresses of our own pages on a page; what only changes the language or the place on a page is not another page. */
function linksIn({ text, accept }: Answer): string[] {
  if (accept !== 'text/html') return []
  const found = [...text.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  )
  return found.filter((path) => {
    const [bare = '', query] = path.split('?')
    const way = match('GET', bare)
    if (way.kind !== 'found' || still.includes(way.name)) return false
    return query === undefined || !isFigures(way.name)
  })
}

/** Figures of titled parks are the same sums whatever quarter is chosen. */
function isFigures(name: OperationName): boolean {
  return afterTitle.includes(operations[name].fn) || name.startsWith('GET programme')
}

/** What an answer says besides the address it was asked for, which the asker knew. */
export function told({ text, path }: Answer): string {
  const [bare = ''] = path.split('?')
  return text.replaceAll(bare, '').replaceAll(encodeURIComponent(bare), '')
}

/** Where one of these words can be read though none may be. */
export function leaks(answers: readonly Answer[], hidden: Readonly<Record<string, string>>): string[] {
  return answers.flatMap((answer) => {
    const text = told(answer)
    return Object.entries(hidden)
      .filter(([, word]) => word !== '' && text.includes(word))
      .map(([what, word]) => `${answer.path} (${answer.lang}, ${answer.accept}) tells ${what}: ${word}`)
  })
}
