import type { Form } from '#schemas/form.ts'
import { differs, figureRules, figures } from '#schemas/forms/annual-self-evaluation/figures.ts'
import { plan, planRules } from '#schemas/forms/annual-self-evaluation/plan.ts'
import { claimRules, claims, summary } from '#schemas/forms/annual-self-evaluation/summary.ts'
import { numberFact, rowsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'

/**
 * 年度绩效自评表. Facts the context brings: evalYear, metrics ({ metric, name, unit, system }), milestones ({ task }),
 * targets ({ item, target, actual }), nextTargets ({ item, approved }),
 * bonusItems (options), satisfaction and responseRate (percent), attachments.
 */
export const annualSelfEvaluation: Form = {
  id: 'annual-self-evaluation',
  version: 1,
  code: 'F10',
  title: '年度绩效自评表',
  en: 'Annual self-evaluation',
  decision: 'handedIn',
  sections: [figures, plan, summary, claims],
  opens: {
    indicatorValues: ['attachments.evidence'],
    summary: ['attachments.sealedSummary'],
    bonusClaims: ['attachments.bonusEvidence'],
  },
  rules: [...figureRules, ...planRules, ...claimRules],
  advice: [],
  attachments: [
    {
      key: 'sealedSummary',
      label: '年度总结（盖章）',
      en: 'Summary, sealed',
      required: true,
      accept: ['pdf'],
      most: 2,
    },
    {
      key: 'audit',
      label: '审计报告或财务报表',
      en: 'Audit report or accounts',
      required: true,
      accept: ['pdf', 'xlsx'],
      most: 5,
    },
    {
      key: 'evidence',
      label: '佐证材料',
      en: 'Evidence',
      required: true,
      accept: ['pdf', 'jpg', 'png', 'xlsx'],
      most: 40,
      when: { field: 'differs', is: [true] },
      help: '自评值与系统值不一致时必须上传',
      helpEn: 'Needed where an own value differs from the system value',
    },
    {
      key: 'bonusEvidence',
      label: '加分项佐证材料',
      en: 'Evidence for the bonus',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 20,
    },
  ],
  compute: (answers, context) => {
    const compared = rowsFact(context, 'targets', ['item', 'target', 'actual'])
    return {
      ...answers,
      ...numberFact(context, 'evalYear'),
      ...(compared.length > 0 ? { targetCompare: [...compared] } : {}),
      surveyed: typeof context.satisfaction === 'number',
      ...numberFact(context, 'satisfaction'),
      ...numberFact(context, 'responseRate'),
      handedIn: '已报送',
      differs: rowsOf(answers.indicatorValues).some(differs),
    }
  },
}
