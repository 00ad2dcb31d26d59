import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { REMOVAL_GROUNDS } from '#schemas/reference/removal-grounds.ts'
import { section } from '#schemas/section.ts'

export const PROPOSED = '拟撤销'
const proposed = { field: 'decision', is: [PROPOSED] }

/** 撤销称号拟办意见. Facts the context brings: because (text), hasBecause. */
export const removalProposal: Form = {
  id: 'removal-proposal',
  version: 1,
  code: 'F07-1',
  title: '撤销称号拟办意见',
  en: 'Proposal to revoke a title',
  decision: 'decision',
  sections: [
    section({
      id: 'proposal',
      title: '拟办意见',
      en: 'Proposal',
      intro: '提出后告知园区，园区可在 5 个工作日内陈述申辩；听取之后由委领导决定。',
      introEn: 'The park is told and may answer within 5 working days; only then is it decided.',
      fields: {
        because: shownWhen(calculated('提出原因', 'Why it was asked for', 'text'), {
          field: 'hasBecause',
          is: [true],
        }),
        hasBecause: unseen(calculated('是否有提出原因', 'Whether a cause is given', 'yes-no')),
        decision: choice(
          '意见',
          'Proposal',
          words({ [PROPOSED]: 'Propose to revoke', 不予启动: 'Do not proceed' }),
        ),
        grounds: choices('撤销情形', 'Grounds', REMOVAL_GROUNDS).when(proposed),
        facts: longText('事实与依据', 'Facts and basis')
          .atLeast(20)
          .atMost(2000)
          .when(proposed)
          .help('将原文告知园区', 'The park is shown this text as it is'),
        reason: reasonUnless('decision', PROPOSED),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'evidence',
      label: '核查材料',
      en: 'Papers of the inquiry',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'because'),
    ...yesNoFact(context, 'hasBecause'),
  }),
}
