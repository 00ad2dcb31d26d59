import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { POLICY_AREAS } from '#schemas/reference/code-lists.ts'
import { section } from '#schemas/section.ts'

/** What the district verifies, at the least. */
const CHECKS = words({
  主体资格与独立法人: 'Eligibility and independent legal person',
  四至界限与场地权属: 'Boundaries and title to the site',
  在园企业名册: 'Roster of the firms in the park',
  主要数据与财务报表: 'Main figures and financial statements',
  生态建设与佐证材料: 'Ecosystems and their evidence',
})
const DEPARTMENTS = words({
  应急管理: 'Emergency management',
  生态环境: 'Ecology and environment',
  市场监管: 'Market regulation',
  税务: 'Taxation',
  消防: 'Fire and rescue',
  规划自然资源: 'Planning and natural resources',
  科技: 'Science and technology',
})
export const NOT_ASKED = '未征求意见'

export const findings = section({
  id: 'findings',
  title: '核查情况',
  en: 'Findings',
  fields: {
    receiptNo: text('受理编号', 'Receipt number').system(),
    receivedOn: date('受理日期', 'Received on').system(),
    completeness: choice(
      '材料齐备性',
      'Completeness',
      words({ 齐备: 'Complete', 缺项: 'Something is missing' }),
    ),
    missingItems: longText('缺项清单', 'What is missing')
      .atMost(500)
      .when({ field: 'completeness', is: ['缺项'] }),
    truthChecks: table('真实性核查', 'Verification', {
      item: choice('核查项', 'Item', CHECKS).system(),
      method: choice(
        '方式',
        'Method',
        words({ 资料: 'Documents', 现场: 'On site', 部门函询: 'Inquiry to a department' }),
      ),
      finding: choice('结论', 'Finding', words({ 属实: 'True', 部分属实: 'Partly true', 不属实: 'Untrue' })),
      note: text('备注', 'Note').atMost(200).optional(),
    }).preset(CHECKS.map(({ value }) => ({ item: value }))),
    siteChecked: yesNo('是否现场核查', 'Checked on site'),
    siteCheckedOn: date('现场核查日期', 'Checked on site on')
      .notAfterToday()
      .when({ field: 'siteChecked', is: [true] }),
    checkers: table('核查人员', 'Who checked', {
      name: text('姓名', 'Name').atMost(20),
      unit: text('单位', 'Unit').atMost(60),
      post: text('职务', 'Post').atMost(40),
    }).rows(2, 20),
    deptOpinions: table('部门意见', 'Opinions of departments', {
      department: choice('部门', 'Department', DEPARTMENTS).system(),
      veto: choice(
        '是否有否决情形',
        'Ground for a veto',
        words({ 无: 'None', 有: 'Yes', [NOT_ASKED]: 'Not asked' }),
      ),
      opinion: text('意见', 'Opinion')
        .atMost(300)
        .when({ field: 'veto', is: ['无', '有'] }),
      date: date('日期', 'Date')
        .notAfterToday()
        .when({ field: 'veto', is: ['无', '有'] }),
      letter: text('意见函文号', 'Number of the letter').atMost(60).optional(),
    }).preset(DEPARTMENTS.map(({ value }) => ({ department: value }))),
    creditResult: choice(
      '信用核查结论',
      'Credit check',
      words({ 无异常: 'Nothing found', 有异常: 'Something found' }),
    ),
    creditDetail: longText('信用异常情况', 'What the credit check found')
      .atMost(500)
      .when({ field: 'creditResult', is: ['有异常'] }),
    supportMeasures: table('区县支持政策', 'Support by the district', {
      area: choice('领域', 'Area', POLICY_AREAS),
      title: text('文件名', 'Document').atMost(120),
      number: text('文号', 'Number').atMost(60),
      amount: money('金额', 'Amount'),
      validUntil: date('有效期', 'Valid until'),
    }).rows(1, 30),
    strengths: longText('主要优势', 'Strengths').atMost(500),
    problems: longText('存在不足', 'Shortcomings').atMost(500),
  },
})
