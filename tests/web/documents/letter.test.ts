import { expect, test } from 'vitest'
import { writeLetter } from '#web/documents/letter.ts'
import { declinedLetter, designationLetter, objectionReply } from '#web/documents/wording.ts'
import { designated, listed } from './samples.ts'
import { paragraphsOf, unzip } from './unzip.ts'

const mm = (n: number) => Math.floor((n / 25.4) * 1440)

async function setup(letter = designationLetter(designated)) {
  const files = unzip(await writeLetter(letter))
  const xml = files['word/document.xml'] ?? ''
  const paragraphs = paragraphsOf(xml)
  const withText = (text: string) => paragraphs.find((one) => one.text.includes(text))?.xml ?? ''
  return { files, xml, paragraphs, withText, texts: paragraphs.map(({ text }) => text) }
}

test('the page is A4 with a type area of 156 by 225 millimetres', async () => {
  const { xml } = await setup()
  expect(xml).toMatch(new RegExp(`<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"`))
  const margins = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? ''
  for (const [edge, size] of Object.entries({ top: 37, right: 26, bottom: 35, left: 28 }))
    expect(margins).toContain(`w:${edge}="${mm(size)}"`)
})

// seed: Z1
test('the head is the red name of the office, the number and a red line', async () => {
  const { withText, texts } = await setup()
  const mark = withText('重庆市经济和信息化委员会文件')
  expect(mark).toContain('w:eastAsia="方正小标宋简体"')
  expect(mark).toContain('<w:color w:val="FF0000"/>')
  const number = withText('渝经信中小〔2026〕12号')
  expect(number).toContain('<w:jc w:val="center"/>')
  expect(number).toMatch(/<w:bottom [^>]*w:color="FF0000"/)
  expect(texts.join('')).not.toMatch(/[[【]2026[\]】]/)
})

test('the title is centred in size two, the text in size three at 28 points with two characters in', async () => {
  const { withText } = await setup()
  const title = withText('中小企业生态家园的通知')
  expect(title).toContain('<w:jc w:val="center"/>')
  expect(title).toContain('<w:sz w:val="44"/>')
  expect(title).toContain('w:eastAsia="方正小标宋简体"')
  const body = withText('现认定云栖智造园等2家园区为')
  expect(body).toContain('<w:sz w:val="32"/>')
  expect(body).toContain('w:eastAsia="仿宋"')
  expect(body).toContain('w:firstLineChars="200"')
  expect(body).toMatch(/<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"/)
})

// seed: H2
test('the addressee is not indented and ends with a colon', async () => {
  const { withText, texts } = await setup()
  expect(texts).toContain('各区县（自治县）经济信息委，有关单位：')
  expect(withText('各区县（自治县）经济信息委，有关单位：')).not.toContain('<w:ind')
})

test('the date stands in Arabic numerals four characters from the right edge', async () => {
  const { paragraphs } = await setup()
  const date = paragraphs.find(({ text }) => text === '2026年12月1日')?.xml
  expect(date).toContain('<w:jc w:val="right"/>')
  expect(date).toContain('<w:ind w:right="1280"/>')
})

test('the attachment begins on a page of its own and lists every park', async () => {
  const { xml, withText, texts } = await setup()
  expect(texts).toContain('附件：重庆市中小企业生态家园认定名单')
  expect(withText('附件')).not.toBe('')
  const head = paragraphsOf(xml).find(({ text }) => text === '附件')?.xml
  expect(head).toContain('<w:pageBreakBefore/>')
  expect(head).toContain('w:eastAsia="黑体"')
  expect(xml.match(/<w:tr>/g)).toHaveLength(listed.length + 1)
  expect(xml).toContain('<w:tblHeader/>')
  for (const { titleNo, officialName, operatorName } of listed)
    expect(texts).toEqual(expect.arrayContaining([titleNo, officialName, operatorName]))
})

// seed: Z1
test('the imprint stands at the foot of the last page between two lines', async () => {
  const { withText } = await setup()
  const imprint = withText('重庆市经济和信息化委员会办公室')
  expect(imprint).toContain('2026年12月1日印发')
  expect(imprint).toMatch(/<w:framePr [^>]*w:yAlign="bottom"/)
  expect(imprint).toMatch(/<w:pBdr><w:top .*<w:bottom /)
})

test('page numbers stand between dashes at the outer edge', async () => {
  const { files } = await setup()
  const footers = Object.entries(files).filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right'])
  for (const [, xml] of footers) expect(xml).toMatch(/— .*PAGE.* —/s)
  expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
})

test('one park is named without a number of parks', async () => {
  const { texts } = await setup(designationLetter({ ...designated, titles: listed.slice(0, 1) }))
  expect(texts.join('')).toContain('现认定云栖智造园为重庆市中小企业生态家园（详见附件）')
})

test('parks with different validities are told to look at their certificates', async () => {
  const titles = listed.map((title, n) => ({ ...title, validTo: `2029-11-${29 + n}` }))
  const { texts } = await setup(designationLetter({ ...designated, titles }))
  expect(texts.join('')).toContain('称号有效期以证书载明的日期为准')
})

test('a refusal gives its reason and the way to a review, and room for a number', async () => {
  const { texts } = await setup(
    declinedLetter({
      operatorName: '重庆云栖园区运营管理有限公司',
      parkName: '云栖智造园',
      caseNo: 'SB-2026-BS-0007',
      decidedOn: '2026-12-01',
      reason: '产业特色不够鲜明',
    }),
  )
  expect(texts).toContain('理由：产业特色不够鲜明。')
  expect(texts.join('')).toMatch(/10个工作日内，向我委书面申请复核/)
  expect(texts).toContain('渝经信中小〔　　　　〕　　号')
  expect(texts.filter((text) => text.startsWith('附件'))).toEqual([])
})

test('the answer to an objection says what came of it and names nobody', async () => {
  const { texts } = await setup(
    objectionReply({
      objectionNo: 'YY-2026-003',
      parkName: '云栖智造园',
      receivedOn: '2026-11-20',
      repliedOn: '2026-12-01',
      result: '异议不成立',
      reply: '入园企业名册与登记信息一致。',
    }),
  )
  expect(texts).toContain('异议人（单位）：')
  expect(texts).toContain('处理结论：异议不成立。')
  expect(texts).toContain('入园企业名册与登记信息一致。')
})

test('what people wrote cannot become markup', async () => {
  const { xml } = await setup(
    declinedLetter({
      operatorName: '甲<w:t>乙</w:t>',
      parkName: '丙&丁',
      caseNo: '1',
      decidedOn: '2026-12-01',
      reason: '"x"',
    }),
  )
  expect(xml).toContain('甲&lt;w:t&gt;乙&lt;/w:t&gt;')
  expect(xml).toContain('丙&amp;丁')
})
