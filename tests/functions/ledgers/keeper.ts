import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import type { Browser, Page } from '#demo/browser.ts'
import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import type { Books } from '#domain/ports.ts'
import type { Title } from '#domain/title.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { Applied } from '#tests/support/applied.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export const DAY = '2026-12-02'
export const AT = `${DAY}T02:00:00.000Z`
export const EXAMPLES = exampleLedgers(DAY)

let last = 0
/** A name no row has yet, as a page that offers a new row gives it. */
export const newRow = (): string => `row_01test${String(++last).padStart(18, '0')}`

export interface Given {
  readonly row: string
  readonly version?: number
  readonly more?: Readonly<Record<string, string>>
  readonly by?: Browser
}

export interface Keeper {
  readonly ledgers: string
  readonly books: Books
  save(code: string, answers: Answers, given: Given): Promise<Page>
  rows(code: string): Promise<Entry[]>
  download(path: string, by?: Browser): Promise<{ status: number; bytes: Uint8Array }>
  sendFile(
    code: string,
    name: string,
    bytes: Uint8Array,
    reason?: string,
  ): Promise<{ status: number; said: Record<string, unknown> }>
}

/** What the operator of a park does with its ledgers. */
export function keeperOf({ product, local }: Started, park: Applied): Keeper {
  const books = createBooks(tableOf(local))
  const { browser } = park.applicant
  const ledgers = `/homes/${park.id}/ledgers`
  return {
    ledgers,
    books,
    save(code, answers, { row, version = 0, more = {}, by = browser }) {
      const hidden = { _then: 'ledger', _version: String(version), ...more }
      const posted = new Map([
        ...encode(answers),
        ...Object.entries(hidden).map(([name, value]): [string, string[]] => [name, [value]]),
      ])
      return by.post(`${ledgers}/${code}/rows/${row}`, posted)
    },
    async rows(code) {
      return (await books.entries(park.id, code)).filter(({ removedAt }) => removedAt === undefined)
    },
    async download(path, by = browser) {
      const answer = await fetch(product.url + path, { headers: { cookie: by.cookies() } })
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
    },
    async sendFile(code, name, bytes, reason = '') {
      const form = new FormData()
      const page = await browser.get(`${ledgers}/${code}`)
      form.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '')
      form.append('fileReason', reason)
      form.append('file', new Blob([Uint8Array.from(bytes)]), name)
      const answer = await fetch(`${product.url}${ledgers}/${code}/import`, {
        method: 'POST',
        body: form,
        headers: { cookie: browser.cookies(), origin: product.url, accept: 'application/json' },
      })
      return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
    },
  }
}

/** Changes a case, and its title, past all rules. */
export async function put(
  { local, product }: Started,
  park: { readonly id: string; readonly titleNo: string },
  change: { readonly application?: Partial<Application>; readonly title?: Partial<Title> },
): Promise<void> {
  const db = tableOf(local)
  const before = await createCases(db).load(park.id)
  const title = await createTitles(db).load(park.titleNo)
  if (!before || !title) throw new Error(`no park ${park.id}`)
  await createCases(db, writeTitle).commit({
    before,
    after: { ...before, ...change.application },
    facts: [
      {
        at: await product.now(),
        type: 'title.moved',
        actor: { kind: 'system', name: 'test', how: 'workflow' },
        from: before.status,
        to: before.status,
      },
    ],
    effects: [],
    ...(change.title && { title: { before: title, after: { ...title, ...change.title } } }),
  })
}
