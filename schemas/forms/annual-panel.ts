import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textFact } from '#schemas/forms/facts.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const CALLED = { field: 'mustVisit', is: [true] }

/** 评审安排: who judges, and whether the park is visited. Facts the context brings: evalYear, experts (options without those close to the park), visitReasons (text), visited and due (parks of the year that are visited, and that must be). */
export const annualPanel: Form = {
  id: 'annual-panel',
  version: 1,
  code: 'F12-1',
  title: '年度评价评审安排',
  en: 'Reviewers and visit of the year',
  decision: 'handedIn',
  sections: [
    section({
      id: 'panel',
      title: '评审人员',
      en: 'Reviewers',
      fields: {
        evalYear: calculated('评价年度', 'Year', 'number'),
        reviewers: table('评审专家', 'Reviewers', {
          reviewer: choice('专家', 'Expert', optionsFrom('experts')),
        })
          .rows(3, 5)
          .distinct(['reviewer'], '同一专家只列一次', 'List each expert once')
          .help(
            '3—5 人；与园区有利害关系的专家不在可选范围',
            'Three to five; experts who are close to the park are not offered',
          ),
      },
    }),
    section({
      id: 'visit',
      title: '现场核查',
      en: 'Visit',
      fields: {
        mustVisit: calculated('必须现场核查', 'A visit is due', 'yes-no'),
        visitReasons: shownWhen(calculated('原因', 'Why', 'text'), CALLED),
        visitedShare: calculated('本年度已安排现场核查', 'Visits of the year so far', 'text'),
        visit: yesNo('安排现场核查', 'Visit the park'),
        visitReason: longText('抽查说明', 'Why this park is visited, or not')
          .atMost(500)
          .optional()
          .help(
            '每年现场核查不少于园区总数的 20%，有预警或相符率低于 80% 的全部核查',
            'At least 20% of the parks, and all with alerts or less than 80% as declared',
          ),
        handedIn: unseen(choice('处理', 'Handed in', words({ 已安排: 'Arranged' })).system()),
      },
    }),
  ],
  rules: [
    rule(
      'visit-due',
      {
        zh: '该园区有预警、否决情形或相符率低于 80%，必须安排现场核查',
        en: 'This park has alerts, a possible veto or less than 80% as declared: it must be visited',
      },
      ({ mustVisit, visit }) => when(mustVisit === true && visit === false, 'visit'),
    ),
    rule(
      'visit-share',
      {
        zh: '不安排现场核查将使本年度核查比例低于 20%，请安排',
        en: 'Without this visit fewer than 20% of the parks would be visited',
      },
      ({ visit, mustVisit }, { visitShort }) =>
        when(visit === false && mustVisit !== true && visitShort === true, 'visit'),
    ),
  ],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'evalYear'),
    mustVisit: typeof context.visitReasons === 'string' && context.visitReasons !== '',
    ...textFact(context, 'visitReasons'),
    ...textFact(context, 'visitedShare'),
    handedIn: '已安排',
  }),
}
