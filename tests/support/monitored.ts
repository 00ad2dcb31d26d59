import type { Officer } from '#domain/person.ts'
import { exampleReport } from '#schemas/examples/monitoring.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { designate, letter, placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'

export const desk = { email: 'jingban@city.example' }

export interface Monitored extends Applied {
  readonly titleNo: string
  readonly name: string
  /** Hands in the report it was asked for last. */
  report(stated?: Answers, share?: number): Promise<void>
  check(answers?: Answers): Promise<void>
  receive(answers?: Answers): Promise<void>
}

/** A park that has its title since a day, and what happens to its reports. */
export async function monitored(
  started: Started,
  districtId: string,
  name: string,
  since: string,
): Promise<Monitored> {
  const park = await applied(started, parkIn(districtId))
  await placed(started, park.id, 'notice', {
    id: `tsk_letter_${park.id}`,
    form: 'designation',
    decision: '印发认定文件',
    answers: {
      ...letter,
      docDate: since,
      validFrom: since,
      validTo: `${Number(since.slice(0, 4)) + 3}${since.slice(4)}`,
      officialName: name,
    },
  })
  const { titleNo = '' } = await designate(started, park.id)
  const by = async (officer: Pick<Officer, 'email'>, answers: Answers) => {
    await (await park.open(officer)).decide(answers)
  }
  const check = async (answers: Answers = { districtCheck: '通过' }) => {
    const officer = await park.open(park.handler)
    const pointed = new Set(officer.page.text.match(/name="anomalies\.\d+\.settled"/g))
    await officer.decide({ anomalies: [...pointed].map(() => ({ settled: true })), ...answers })
  }
  return {
    ...park,
    titleNo,
    name,
    report: (stated = {}, share = 1) =>
      by({ email: park.applicant.email }, exampleReport(share, { occupiedArea: 9000, ...stated })),
    check,
    receive: (answers = { cityReceipt: '已收' }) => by(desk, answers),
  }
}
