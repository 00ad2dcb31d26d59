import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import type { Books } from '#domain/ports.ts'
import type { Title } from '#domain/title.ts'
import { demandRow } from '#functions/views/demands.ts'
import { ledgerPage, ledgersPage, rowHistory } from '#functions/views/ledgers.tsx'
import { filledSlots } from '#functions/views/slots.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { ledgerOf, rowName } from '#schemas/ledgers/catalogue.ts'
import { check } from '#schemas/operations/check.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { applicant, id, parkName, staff, today } from '#tests/web/samples.ts'
import { Demands } from '#web/pages/demands.tsx'
import { LedgerRow } from '#web/pages/ledger-row.tsx'

const by = { kind: 'applicant', name: 'yunying@parks.example', how: 'signed-in' } as const

function entry(book: string, row: number, answers: Entry['answers'], version = 1): Entry {
  const at = `${today}T0${version}:30:00.000Z`
  return {
    caseId: id,
    book,
    id: `row_01sample${book}${row}`.toLowerCase(),
    form: { id: ledgerOf(book)?.form.id ?? '', version: 1 },
    answers,
    at,
    by,
    version,
  }
}

const rows = exampleLedgers(today)
const entries = (book: string) => (rows[book] ?? []).map((answers, n) => entry(book, n, answers))
const books: Books = {
  all: async () => Object.keys(rows).flatMap(entries),
  entries: async (_, book) => entries(book),
  entry: async (_, book) => entries(book)[0],
  past: async (_, book) => [entry(book, 0, { ...rows[book]?.[0], gap: '座舱雷达' }, 0)],
}
const park = {
  books,
  application: { id } as Application,
  title: { officialName: parkName } as Title,
  today,
  lang: 'zh-CN',
} as const
const writing = { next: 'row_01samplenext', lockedUntil: '2026-09-30', refused: [] }
const ledger = (code: string) => {
  const found = ledgerOf(code)
  if (!found) throw new Error(`no ledger ${code}`)
  return found
}

const gap = rows.L14?.[0] ?? {}
const closed = { ...gap, status: '已销号', dueOn: '2020-01-01' }
const context = { today, attachments: {} }

export const ledgers: readonly Exhibit[] = [
  { name: 'ledgers', person: applicant, page: await ledgersPage({ ...park, side: 'park' }) },
  { name: 'ledgers-staff', person: staff, page: await ledgersPage({ ...park, side: 'staff' }) },
  {
    name: 'ledger',
    person: applicant,
    page: await ledgerPage({
      ...park,
      side: 'park',
      ledger: ledger('L07'),
      page: 1,
      waiting: [
        {
          about: 'L07 资金台账：概念验证基金',
          at: '2026-11-20T02:00:00.000Z',
          by: '示例园区运营管理有限公司',
          reason: '三季度登记时遗漏一笔股权融资，现按投资协议补登。',
          altered: ['2026Q3 企业股权融资额：600 → 900'],
        },
      ],
      writing: { ...writing, flash: '新增 2 行，更新 1 行' },
    }),
  },
  {
    name: 'ledger-refused',
    person: applicant,
    page: await ledgerPage({
      ...park,
      side: 'park',
      ledger: ledger('L01'),
      page: 1,
      waiting: [],
      writing: {
        ...writing,
        pasted: '项目名称\t投资方\n某项目\t',
        refused: [{ row: 2, column: 'B 列 投资方', message: '填写投资方' }],
      },
    }),
  },
  {
    name: 'ledger-staff',
    person: staff,
    page: await ledgerPage({ ...park, side: 'staff', ledger: ledger('L16'), page: 1, waiting: [] }),
  },
  {
    name: 'ledger-row-new',
    person: applicant,
    page: (
      <LedgerRow
        side="park"
        caseId={id}
        parkName={parkName}
        ledger={ledger('L07')}
        row="row_01samplenext"
        answers={{}}
        context={context}
        slots={filledSlots(ledger('L07').form, [], 'zh-CN')}
        history={[]}
        writing={{ version: 0, problems: [], altered: [], known: false }}
      />
    ),
  },
  {
    name: 'ledger-row',
    person: applicant,
    page: (
      <LedgerRow
        side="park"
        caseId={id}
        parkName={parkName}
        ledger={ledger('L14')}
        row="row_01samplel140"
        name={rowName(ledger('L14'), gap)}
        answers={closed}
        context={context}
        slots={filledSlots(ledger('L14').form, [], 'zh-CN')}
        history={await rowHistory(books, entry('L14', 0, gap, 2), 'zh-CN')}
        writing={{
          version: 2,
          problems: check(ledger('L14').form, closed, context),
          lockedUntil: '2026-09-30',
          altered: ['2026Q3 链主短板销号率：50% → 100%'],
          known: true,
        }}
      />
    ),
  },
  {
    name: 'ledger-row-staff',
    person: staff,
    page: (
      <LedgerRow
        side="staff"
        caseId={id}
        parkName={parkName}
        ledger={ledger('L05')}
        row="row_01samplel050"
        name={rowName(ledger('L05'), rows.L05?.[0] ?? {})}
        answers={rows.L05?.[0] ?? {}}
        context={context}
        slots={filledSlots(ledger('L05').form, [], 'zh-CN')}
        history={await rowHistory(books, entry('L05', 0, rows.L05?.[0] ?? {}, 2), 'zh-CN')}
      />
    ),
  },
  {
    name: 'demands',
    person: staff,
    page: (
      <Demands
        office="璧山区经济信息委"
        acts
        state="办理中"
        states={[
          { value: '办理中', label: '办理中' },
          { value: 'overdue', label: '办理中，已超过时限' },
        ]}
        rows={(rows.L16 ?? []).map((answers, n) => ({
          ...demandRow(entry('L16', n, answers, 1), { side: 'staff', now: `${today}T02:00:00.000Z` }),
          park: parkName,
          district: '璧山区',
          ledger: `/staff/homes/${id}/ledgers/L16`,
          ended: n === 1 ? '退出' : undefined,
        }))}
        next="/staff/programme/demands?after=2026-12-01"
      />
    ),
  },
]
