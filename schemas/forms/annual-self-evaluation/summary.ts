import { unseen } from '#schemas/fields/calculated.ts'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const summary = section({
  id: 'summary',
  title: '工作总结',
  en: 'Summary',
  fields: {
    summary: longText('年度工作总结', 'Summary of the year').atLeast(1500).atMost(5000),
    highlights: longText('特色亮点', 'Highlights').atMost(800),
    problems: longText('存在问题', 'Problems').atMost(800),
  },
})

export const claims = section({
  id: 'claims',
  title: '否决情形自查与加分申报',
  en: 'Vetoes and bonus',
  fields: {
    vetoSelfCheck: table('否决情形自查', 'Own check for vetoes', {
      item: choice('情形', 'Ground', ANNUAL_VETOES).system(),
      state: choice('自查结果', 'Found', words({ 无: 'No', 有: 'Yes' })),
      note: text('说明', 'Note').atMost(200).optional(),
    }).preset(ANNUAL_VETOES.map(({ value }) => ({ item: value }))),
    bonusClaims: table('加分项申报', 'Bonus claimed', {
      item: choice('加分项', 'Bonus', optionsFrom('bonusItems')),
      count: integer('数量', 'Number').between(1, 20),
      evidence: text('依据（文号、名称）', 'Evidence: number or name').atMost(200),
    })
      .rows(1, 20)
      .optional()
      .help(
        '按年度评分表列出的加分项申报，并上传佐证材料',
        'Claim what the rubric of the year lists, and upload evidence',
      ),
    signedBy: text('负责人签字', 'Signed by').atMost(20),
    handedIn: unseen(choice('处理', 'Handed in', words({ 已报送: 'Handed in' })).system()),
  },
})

export const claimRules: readonly Rule[] = [
  rule(
    'veto-note',
    { zh: '自查为“有”的，填写说明', en: 'Explain a ground that is found' },
    ({ vetoSelfCheck }) =>
      rowsOf(vetoSelfCheck).flatMap(({ state, note }, i) =>
        when(state === '有' && note === undefined, `vetoSelfCheck.${i}.note`),
      ),
  ),
]
