import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { period } from '#schemas/fields/period.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { textsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { FUNDING_FIELDS, FUNDING_METHODS, fundingRuleOn } from '#schemas/reference/funding.ts'
import { num, rule, str, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const sides = words({ 数量: 'Quantity', 质量: 'Quality', 时效: 'Time', 效益: 'Benefit' })

/** 资金支持申请表. Facts the context brings: applicants (credit codes of the operator and the firms in the park), attachments. */
export const fundingRequest: Form = {
  id: 'funding-request',
  version: 1,
  code: 'F14',
  title: '资金支持申请表',
  en: 'Request for funds',
  sections: [
    section({
      id: 'project',
      title: '项目',
      en: 'Project',
      fields: {
        programYear: integer('资金年度', 'Year of the funds').atLeast(2024).atMost(2100),
        category: choice('支持方向', 'Field', FUNDING_FIELDS),
        projectName: text('项目名称', 'Project').atMost(100),
        applicant: text('申请单位', 'Applicant').atMost(100),
        applicantUscc: uscc(),
        projectPeriod: period('项目起止时间', 'Project period'),
        method: choice('支持方式', 'Kind of support', FUNDING_METHODS),
      },
    }),
    section({
      id: 'money',
      title: '投资与申请金额',
      en: 'Investment and amount',
      fields: {
        totalInvest: money('项目总投资', 'Total investment').above(0),
        selfFund: money('自筹资金', 'Own funds'),
        paidSoFar: money('已完成投资', 'Invested so far'),
        hasOtherFund: yesNo('是否获得其他财政资金', 'Other public funds received'),
        otherFund: table('其他财政资金', 'Other public funds', {
          source: text('来源', 'Source').atMost(60),
          amount: money('金额', 'Amount'),
          year: integer('年度', 'Year').atLeast(2015).atMost(2100),
        })
          .rows(1, 10)
          .when({ field: 'hasOtherFund', is: [true] }),
        requested: money('申请金额', 'Amount requested').above(0),
        invoices: table('发票', 'Invoices', {
          number: text('发票号码', 'Invoice number').atMost(30),
          amount: money('金额', 'Amount'),
          issuedOn: date('开票日期', 'Issued on').notAfterToday(),
        })
          .rows(1, 200)
          .distinct(['number'], '同一张发票只填写一次', 'Enter each invoice once'),
      },
    }),
    section({
      id: 'targets',
      title: '绩效目标与收款账户',
      en: 'Targets and account',
      fields: {
        kpi: table('绩效目标', 'Targets', {
          side: choice('类别', 'Side', sides),
          indicator: text('指标', 'Indicator').atMost(80),
          unit: text('单位', 'Unit').atMost(20),
          target: text('目标值', 'Target').atMost(40),
        }).rows(4, 20),
        bankName: text('开户银行', 'Bank').atMost(100),
        bankAccount: text('银行账号', 'Account').atMost(30).personal(),
        noDuplicate: yesNo(
          '同一项目未获得其他同类市级财政资金支持',
          'The project has no other municipal funds of the kind',
        ),
      },
    }),
  ],
  rules: [
    rule(
      'kpi.sides',
      {
        zh: '绩效目标应包括数量、质量、时效、效益四类',
        en: 'Targets must cover quantity, quality, time and benefit',
      },
      ({ kpi }) => {
        const rows = rowsOf(kpi)
        return when(
          rows.length > 0 && sides.some(({ value }) => !rows.some((row) => row.side === value)),
          'kpi',
        )
      },
    ),
    rule(
      'paid.most',
      { zh: '已完成投资不能大于项目总投资', en: 'What is invested so far must not exceed the total' },
      (answers) => when(num(answers, 'paidSoFar') > num(answers, 'totalInvest'), 'paidSoFar', 'totalInvest'),
    ),
    rule(
      'sum.most',
      {
        zh: '自筹资金、其他财政资金与申请金额之和不能大于项目总投资',
        en: 'Own funds, other public funds and the amount requested must not exceed the total',
      },
      (answers) =>
        when(
          num(answers, 'selfFund') + otherSum(answers) + num(answers, 'requested') >
            num(answers, 'totalInvest') + 0.001,
          'requested',
          'selfFund',
          'totalInvest',
        ),
    ),
    rule(
      'cap',
      { zh: '申请金额超过该支持方向的上限', en: 'The amount exceeds the most for this field' },
      (answers, { today }) =>
        when(
          num(answers, 'requested') > (fundingRuleOn(today).caps[str(answers, 'category')] ?? Infinity),
          'requested',
          'category',
        ),
    ),
    rule(
      'applicant',
      {
        zh: '申请单位应为园区运营机构或名册中的在园企业',
        en: 'The applicant must be the operator or a firm on the roster',
      },
      ({ applicantUscc }, context) => {
        const known = textsFact(context, 'applicants')
        return when(
          known.length > 0 && typeof applicantUscc === 'string' && !known.includes(applicantUscc),
          'applicantUscc',
        )
      },
    ),
    rule(
      'duplicate',
      {
        zh: '已获得其他同类市级财政资金支持的项目不能申请',
        en: 'A project with other municipal funds of the kind cannot be supported',
      },
      ({ noDuplicate }) => when(noDuplicate === false, 'noDuplicate'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'project',
      label: '项目材料',
      en: 'Papers of the project',
      required: true,
      accept: ['pdf'],
      most: 10,
    },
    {
      key: 'payments',
      label: '发票与付款凭证',
      en: 'Invoices and proofs of payment',
      required: true,
      accept: ['pdf', 'jpg', 'png', 'xlsx'],
      most: 30,
    },
    {
      key: 'audit',
      label: '专项审计报告',
      en: 'Audit report',
      required: false,
      accept: ['pdf'],
      most: 3,
    },
    { key: 'pledge', label: '承诺书', en: 'Pledge', required: true, accept: ['pdf', 'jpg', 'png'], most: 3 },
  ],
}

function otherSum({ otherFund }: Answers): number {
  return rowsOf(otherFund).reduce((sum, row) => sum + (num(row, 'amount') || 0), 0)
}
