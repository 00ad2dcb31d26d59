import { dateOf } from '#domain/time.ts'
import { exampleConsequence } from '#schemas/examples/annual.ts'
import {
  exampleRectificationCheck,
  exampleRectificationNotice,
  exampleRectificationReport,
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { RECTIFICATION_FAILED } from '#schemas/reference/removal-grounds.ts'
import type { Product } from '../product.ts'
import { answer } from './ask.ts'
import { people } from './people.ts'
import type { One } from './selection.ts'
import { handlerOf } from './who.ts'

const reason = '整改措施没有落实到位，初创型企业集聚和平台服务仍未达到要求，验收不予通过。'

/** A park that failed the year is told to put things right, reports, and is looked at again by its district. */
async function rectify(product: Product, { applicant, spec }: One, verdict: Answers): Promise<void> {
  const { parkName } = spec
  const today = async () => dateOf(await product.now())
  await answer(product, people.meeting, 'annual-consequence', parkName, exampleConsequence('责令整改'))
  await answer(
    product,
    people.meeting,
    'rectification-notice',
    parkName,
    exampleRectificationNotice(await today()),
  )
  await answer(
    product,
    applicant.email,
    'rectification-report',
    parkName,
    exampleRectificationReport(await today()),
  )
  const handler = await handlerOf(product, spec)
  await answer(product, handler, 'rectification-check', parkName, exampleRectificationCheck(await today()))
  await answer(product, people.meeting, 'rectification-decision', parkName, verdict)
}

export const rectified = (product: Product, one: One): Promise<void> =>
  rectify(product, one, { cityDecision: '通过' })

/** What was not put right ends in the removal of the title, after the park was heard. */
export async function removed(product: Product, one: One): Promise<void> {
  const { applicant, spec } = one
  const { parkName } = spec
  await rectify(product, one, { cityDecision: '撤销', reason })
  await answer(product, people.lead, 'removal-proposal', parkName, {
    ...exampleRemovalProposal(),
    grounds: [RECTIFICATION_FAILED],
    facts: '该园区年度绩效评价不合格，整改期满未完成整改，验收不予通过，已书面告知园区。',
  })
  await answer(product, applicant.email, 'removal-hearing', parkName, exampleRemovalHearing())
  const today = dateOf(await product.now())
  await answer(product, people.meeting, 'removal-decision', parkName, exampleRemovalDecision(today))
}
