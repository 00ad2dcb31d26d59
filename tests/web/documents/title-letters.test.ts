import { expect, test } from 'vitest'
import { unzip } from '#tests/web/documents/unzip.ts'
import { writeLetter } from '#web/documents/letter.ts'
import { rectificationLetter, revocationLetter, warningLetter } from '#web/documents/title-letters.ts'

const title = {
  titleNo: 'CQSTJY-2026-001',
  officialName: '云栖智造园',
  operatorName: '重庆云栖园区运营管理有限公司',
  district: '璧山区',
}

async function textOf(letter: Parameters<typeof writeLetter>[0]): Promise<string> {
  const xml = unzip(await writeLetter(letter))['word/document.xml'] ?? ''
  return xml.replace(/<[^>]+>/g, '')
}

test('a notice of rectification lists its problems, the due date and what follows', async () => {
  const problem = { problem: '平台停用', basis: 'T1', demand: '恢复运行', due: '2027-08-01' }
  const text = await textOf(
    rectificationLetter(title, {
      noticeNo: 'CQSTJY-2026-001-ZG1',
      issuedOn: '2027-06-01',
      cause: '年度不合格',
      dueOn: '2027-09-01',
      consequence: '撤销',
      problems: [problem],
    }),
  )
  for (const said of ['ZG1', '2027年9月1日前', '予以撤销', '平台停用', '2027年8月1日', '整改问题清单'])
    expect(text).toContain(said)
})

test('a revocation says why, until when the plaque comes back and the operator is banned', async () => {
  const given = {
    docNo: '渝经信中小〔2028〕66号',
    decidedOn: '2028-06-01',
    why: '年度绩效评价连续两次不合格',
    plaqueBackBy: '2028-07-01',
  }
  const text = await textOf(revocationLetter(title, { ...given, banUntil: '2030-05-31' }))
  for (const said of [
    given.docNo,
    given.why,
    '2028年7月1日前交回牌匾',
    '2030年5月31日前（含当日）',
    '陈述申辩',
  ])
    expect(text).toContain(said)
  expect(await textOf(revocationLetter(title, given))).not.toContain('不得再次申报')
})

test('a warning says why and what it takes away', async () => {
  const text = await textOf(warningLetter(title, { warnedOn: '2027-06-01', reason: '重大事项逾期报告' }))
  expect(text).toContain('理由：重大事项逾期报告。')
  expect(text).toContain('不享受资金优先支持')
})
