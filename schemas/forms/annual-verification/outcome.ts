import { choice, words } from '#schemas/fields/choice.ts'
import { annualSelfEvaluation } from '#schemas/forms/annual-self-evaluation/index.ts'
import { corrections, correctionTargets } from '#schemas/forms/corrections.ts'
import { section } from '#schemas/section.ts'

const VERIFIED = words({ 已核验: 'Verified' })
const RETURNED = words({ 退回补正: 'Return for correction' })

export const IS_VERIFIED = { field: 'handedIn', is: VERIFIED.map(({ value }) => value) }

export const outcome = section({
  id: 'outcome',
  title: '核验处理',
  en: 'What the district does',
  intro:
    '自评表填写有误或材料不全、无法核验的，退回园区补正，只能退回一次；个别指标不实的，不必退回，在“逐项核验”中调整。退回时只填写补正事项。',
  introEn:
    'Send the self-evaluation back where it is wrong or incomplete and cannot be verified, once at the most. Where single values are not true, adjust them item by item instead. A return needs nothing but what is to be corrected.',
  fields: {
    handedIn: choice('处理', 'What is done', ({ mayReturn }) =>
      mayReturn === false ? VERIFIED : [...VERIFIED, ...RETURNED],
    ).remembering([...VERIFIED, ...RETURNED]),
    corrections: corrections(
      { field: 'handedIn', is: RETURNED.map(({ value }) => value) },
      correctionTargets(annualSelfEvaluation),
    ),
  },
})
