import { expect, test } from 'vitest'
import { writeCertificate } from '#web/documents/certificate.ts'
import { certificate } from './samples.ts'
import { paragraphsOf, unzip } from './unzip.ts'

// seed: H1
test('the certificate is one landscape page with number, names, validity and a place for the seal', async () => {
  const xml = unzip(await writeCertificate(certificate))['word/document.xml'] ?? ''
  const texts = paragraphsOf(xml).map(({ text }) => text)
  expect(xml).toContain('w:orient="landscape"')
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))
  expect(texts).toEqual([
    '重庆市中小企业生态家园',
    '证　书',
    '编号：CQSTJY-2026-001',
    '重庆云栖园区运营管理有限公司：',
    '你单位运营管理的“云栖智造园”经评审和公示，认定为重庆市中小企业生态家园。',
    '认定文号：渝经信中小〔2026〕12号',
    '有 效 期：2026年12月1日至2029年11月30日',
    '依据：《重庆市中小企业生态家园工作方案（2024—2027年）》（渝经信中小〔2024〕36号）',
    '重庆市经济和信息化委员会',
    '2026年12月1日',
    '（盖章处）',
  ])
  expect(xml).toMatch(/<w:pgBorders [^>]*w:offsetFrom="page"/)
})
