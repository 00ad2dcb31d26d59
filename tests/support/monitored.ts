import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { exampleReport } from '#schemas/examples/monitoring.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { designate, letter, placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export const desk = { email: 'jingban@city.example' }
export const lead = { email: 'chuzhang@city.example' }

export interface Monitored extends Applied {
  readonly titleNo: string
  readonly name: string
  readonly park: { readonly email: string }
  /** Opens the newest link mailed to somebody for a form about this park. */
  asked(who: { readonly email: string }, form: string): Promise<Reviewer>
  /** Writes rows into its roster or a ledger, as they would be stored. */
  keep(book: string, rows: readonly Answers[]): Promise<void>
  report(stated?: Answers, share?: number): Promise<void>
  /** Everything the system pointed out was looked at and is right. */
  check(answers?: Answers): Promise<void>
  receive(answers?: Answers): Promise<void>
}

/** A park that has its title since a day and nothing else going on. */
export async function monitored(
  started: Started,
  districtId: string,
  name: string,
  since: string,
): Promise<Monitored> {
  const park = await applied(started, parkIn(districtId))
  const validTo = `${Number(since.slice(0, 4)) + 3}${since.slice(4)}`
  await placed(started, park.id, 'notice', {
    id: `tsk_letter_${park.id}`,
    form: 'designation',
    decision: '印发认定文件',
    answers: { ...letter, docDate: since, validFrom: since, validTo, officialName: name },
  })
  const { titleNo = '' } = await designate(started, park.id)
  const asked = ({ email }: { readonly email: string }, form: string) => {
    const { title } = formById(form, latestVersion(form))
    const mails = async (to: string) =>
      (await started.product.mails(to)).filter(({ subject }) => subject.includes(title))
    return openNewestLink({ ...started.product, mails }, email, park.spec.parkName)
  }
  const desired = { email: park.applicant.email }
  return {
    ...park,
    titleNo,
    name,
    park: desired,
    asked,
    async keep(book, rows) {
      const cases = createCases(tableOf(started.local))
      const before = await cases.load(park.id)
      if (!before) throw new Error(`no case ${park.id}`)
      const at = await started.product.now()
      const by = { kind: 'applicant', name, how: 'signed-in' } as const
      const entries = rows.map((answers, n) => ({
        after: {
          caseId: park.id,
          book,
          id: `row_${book}_${n}`,
          form: { id: book, version: 1 },
          answers,
          at,
          by,
          version: 0,
        },
      }))
      await cases.commit({ before, after: before, facts: [], effects: [], entries })
    },
    async report(stated = {}, share = 1) {
      const reviewer = await asked(desired, 'monitoring-report')
      await reviewer.decide(exampleReport(share, { occupiedArea: 9000, ...stated }))
    },
    async check(answers = { districtCheck: '通过' }) {
      const reviewer = await asked(park.handler, 'monitoring-check')
      const pointed = new Set(reviewer.page.text.match(/name="anomalies\.\d+\.settled"/g))
      await reviewer.decide({ anomalies: [...pointed].map(() => ({ settled: true })), ...answers })
    },
    async receive(answers = { cityReceipt: '已收' }) {
      await (await asked(desk, 'monitoring-receipt')).decide(answers)
    },
  }
}
