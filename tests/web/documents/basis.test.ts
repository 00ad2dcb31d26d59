import { expect, test } from 'vitest'
import { BASIS, WORK_PLAN } from '#schemas/reference/plan.ts'
import { designated } from '#tests/web/documents/samples.ts'
import { evaluationLetter } from '#web/documents/evaluation-letter.ts'
import { rectificationLetter, revocationLetter, warningLetter } from '#web/documents/title-letters.ts'
import { declinedLetter, designationLetter, objectionReply } from '#web/documents/wording.ts'
import { layout as english } from '#web/messages/en/layout.ts'
import { layout } from '#web/messages/zh-CN/layout.ts'

const day = '2027-06-01'
const title = { titleNo: 'CQSTJY-2026-001', officialName: '甲园', operatorName: '甲公司', district: '璧山区' }

const LETTERS = [
  designationLetter(designated),
  declinedLetter({
    operatorName: '甲公司',
    parkName: '甲园',
    caseNo: '1',
    decidedOn: day,
    reason: '不符合条件',
  }),
  objectionReply({
    ...{ objectionNo: 'YY-2026-003', parkName: '甲园', receivedOn: day, repliedOn: day },
    ...{ result: '异议不成立', reply: '名册与登记信息一致。' },
  }),
  evaluationLetter({
    ...title,
    ...{ year: 2026, band: '良好', score: 78.61, base: 78.11, bonus: 1, deducted: -0.5 },
    ...{ vetoes: [], opinion: '', publishedOn: day, appealUntil: day, items: [] },
  }),
  rectificationLetter(title, {
    ...{ noticeNo: '1', issuedOn: day, cause: '年度不合格', dueOn: day, consequence: '撤销', problems: [] },
  }),
  revocationLetter(title, { docNo: '', decidedOn: day, why: '年度不合格', plaqueBackBy: day }),
  warningLetter(title, { warnedOn: day, reason: '逾期报告' }),
].map((letter) => ({ name: letter.title.join(''), letter }))

// seed: H1, Z1
test.each(LETTERS)('$name names the plan it is based on and the office that issues it', ({ letter }) => {
  expect(letter.paragraphs.join('')).toContain(BASIS)
  expect(letter.title[0]).toBe('重庆市经济和信息化委员会')
})

// seed: H1
test('the plan is known by its number, title, days and publicity, and every page names them', () => {
  expect(WORK_PLAN).toMatchObject({
    title: '重庆市中小企业生态家园工作方案（2024—2027年）',
    docNo: '渝经信中小〔2024〕36号',
    writtenOn: '2024-10-17',
    printedOn: '2024-10-18',
    publicity: '此件公开发布',
  })
  expect(layout.basis).toBe(`依据：${BASIS}，2024年10月17日成文，2024年10月18日印发，此件公开发布`)
  expect(english.basis).toContain('17 Oct 2024')
})
