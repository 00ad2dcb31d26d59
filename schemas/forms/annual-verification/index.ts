import { choice, optionsFrom } from '#schemas/fields/choice.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form, Rule } from '#schemas/form.ts'
import { checks, samples } from '#schemas/forms/annual-verification/checks.ts'
import { IS_VERIFIED, outcome } from '#schemas/forms/annual-verification/outcome.ts'
import { numberFact } from '#schemas/forms/facts.ts'
import { isPerson, personOf } from '#schemas/forms/person.ts'
import { matchRate, sampleAbsent } from '#schemas/forms/site-visit/rules.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { bandChoice } from '#schemas/reference/annual-terms.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const SHARE = 0.1
const LEAST = 5
const MATCHING = 80

const opinion = section({
  id: 'opinion',
  title: '核验意见',
  en: 'Opinion',
  fields: {
    districtSupportDone: table('区县支持落实情况', 'Support by the district', {
      policy: text('政策或措施', 'Policy').atMost(120),
      paid: money('兑现金额', 'Paid'),
    })
      .rows(1, 60)
      .optional()
      .when(IS_VERIFIED),
    opinion: longText('核验意见', 'Opinion').atLeast(20).atMost(2000).when(IS_VERIFIED),
    suggestBand: bandChoice('建议等次', 'Suggested result').optional().when(IS_VERIFIED),
    signer: choice('签发人', 'To be signed by', optionsFrom('signers')).when(IS_VERIFIED),
  },
})

const rules: readonly Rule[] = [
  rule(
    'R1.adjusted',
    { zh: '调整的指标，填写核验值和理由', en: 'Give value and reason for what is adjusted' },
    ({ itemChecks }) =>
      rowsOf(itemChecks).flatMap(({ verdict, verified, reason }, i) =>
        when(
          verdict === '调整' && (verified === undefined || reason === undefined),
          `itemChecks.${i}.${verified === undefined ? 'verified' : 'reason'}`,
        ),
      ),
  ),
  rule(
    'R1.rejected',
    { zh: '不予认可的指标，填写理由', en: 'Give a reason for what is not recognised' },
    ({ itemChecks }) =>
      rowsOf(itemChecks).flatMap(({ verdict, reason }, i) =>
        when(verdict === '不予认可' && reason === undefined, `itemChecks.${i}.reason`),
      ),
  ),
  rule(
    'sample-size',
    {
      zh: '抽查企业不少于在园初创型企业（团队）的 10%，且不少于 5 家；不足 5 家的全部抽查',
      en: 'Sample at least 10% of the start-ups and five of them, or all if there are fewer',
    },
    ({ sampleFirms }, context) => {
      const rows = rowsOf(sampleFirms).length
      return when(rows > 0 && rows < samplesNeeded(context), 'sampleFirms')
    },
  ),
  sampleAbsent,
  rule(
    'signer',
    { zh: '签发人不能是核验人本人', en: 'Whoever checks does not sign' },
    ({ signer }, context) => when(isPerson(signer, personOf(context)), 'signer'),
  ),
]

/** 区县核验表. Facts the context brings: evalYear, declared ({ metric, name, unit, declared }), startups, signers, person, attachments, mayReturn, threeBands. */
export const annualVerification: Form = {
  id: 'annual-verification',
  version: 1,
  code: 'F11',
  title: '区县核验表',
  en: 'District verification of the year',
  decision: 'handedIn',
  sections: [outcome, checks, samples, opinion],
  rules,
  advice: [
    rule(
      'R2.visit',
      {
        zh: '相符率低于 80%，市级将进行现场核查',
        en: 'With less than 80% as declared the city will visit the park',
      },
      ({ sampleMatchRate }) =>
        when(typeof sampleMatchRate === 'number' && sampleMatchRate < MATCHING, 'sampleFirms'),
    ),
  ],
  attachments: [
    {
      key: 'report',
      label: '核验报告（盖章）',
      en: 'Report, sealed',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
    },
  ],
  compute: (answers: Answers, context: FormContext) => ({
    ...answers,
    ...numberFact(context, 'evalYear'),
    ...numberFact(context, 'startups', 'startupCount'),
    sampleMatchRate: matchRate(answers),
  }),
}

/** A tenth of the start-ups and five at least, or all where there are fewer. */
export function samplesNeeded({ startups }: FormContext): number {
  if (typeof startups !== 'number' || startups < 0) return LEAST
  return Math.min(startups, Math.max(LEAST, Math.ceil(startups * SHARE)))
}
