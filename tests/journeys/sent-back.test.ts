import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { exampleSelfReturn } from '#schemas/examples/annual.ts'
import { encode } from '#schemas/operations/encode.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { yearOf } from '#tests/support/evaluated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const [cases, tasks] = [createCases(db), createTasks(db)]
const long = 240_000
const park = await designatedIn(started, '500101', '平湖智造生态园')
const idle = await designatedIn(started, '500102', '白沙新材料生态园')
const [year, other] = [yearOf(started, park, 2027), yearOf(started, idle, 2027)]

/** The district sends a self-evaluation back. */
async function sendBack(of: typeof year, by: typeof park, field?: string, need?: string) {
  const district = await of.open(by.handler, 'annual-verification')
  await district.decide(exampleSelfReturn(field, need))
  return district
}

test(
  'a district sends a self-evaluation back and names what to correct; nothing else is asked of it',
  async () => {
    await product.travel({ to: '2028-01-16T02:00:00.000Z' })
    for (const one of [year, other]) await one.self()
    const district = await year.open(park.handler, 'annual-verification')
    expect(district.page.text).toContain('退回补正')
    await expect(district.decide({ handedIn: '退回补正' })).rejects.toThrow('补正事项')
    await sendBack(year, park)
    expect(await year.matter()).toMatchObject({ status: 'self', data: { returns: 1, late: false } })
    const mail = (await product.mails(park.applicant.email)).at(-1)
    expect(mail?.subject).toContain('补正：年度绩效自评表')
    expect(mail?.text).toContain('特色亮点：特色亮点与工作总结不一致，请补充依据')
    await park.applicant.signIn()
    const page = await park.applicant.browser.get(`/homes/${park.id}`)
    expect(page.text).toContain('年度绩效自评表')
  },
  long,
)

test(
  'the park changes what was named and nothing else, its documents stay, and the district sees the difference',
  async () => {
    const before = (await tasks.ofCase(park.id)).find(
      (task) => task.status === 'decided' && task.form.id === 'annual-self-evaluation',
    )
    const reviewer = await year.open({ email: park.applicant.email }, 'annual-self-evaluation')
    const { browser, page, taskId, name } = reviewer
    expect(page.text).toContain('特色亮点与工作总结不一致，请补充依据')
    expect(page.text).toContain('name="highlights"')
    expect(page.text).not.toContain('name="summary"')
    expect((await browser.get(`/tasks/${taskId}/attachments/audit`)).text).not.toContain('type="file"')
    const posted = new Map([
      ...encode({ highlights: '概念验证平台服务 32 家企业，依据见总结第三部分。', problems: '擅自改写' }),
      ['confirmName', [name]] as [string, string[]],
    ])
    const done = await browser.post(`/tasks/${taskId}/decide`, posted)
    expect(done.url).toContain('/decided')
    await product.settle()
    const after = await tasks.load(taskId)
    if (before?.status !== 'decided' || after?.status !== 'decided') throw new Error('not decided')
    expect(after.answers).toEqual({
      ...before.answers,
      highlights: '概念验证平台服务 32 家企业，依据见总结第三部分。',
    })
    expect((await year.matter()).status).toBe('district')
    const district = await year.open(park.handler, 'annual-verification')
    expect(district.page.text).toContain('依据见总结第三部分')
    expect(district.page.text).toMatch(/特色亮点[\s\S]{0,400}→|特色亮点[\s\S]{0,600}<del/)
    expect(district.page.text).toContain('sealedSummary')
    expect(district.page.text).not.toContain('value="退回补正"')
    await expect(district.decide(exampleSelfReturn())).rejects.toThrow('从所列选项中选择处理')
    const told = (await cases.history(park.id)).filter(({ open }) => open?.decision === '退回补正')
    expect(told.map(({ open }) => open?.items)).toEqual([exampleSelfReturn().corrections])
  },
  long,
)

test(
  'a document that was named is uploaded anew',
  async () => {
    await sendBack(other, idle, 'attachments.audit', '审计报告缺少签章页，请重新上传')
    const reviewer = await other.open({ email: idle.applicant.email }, 'annual-self-evaluation')
    expect(reviewer.page.text).toContain('审计报告缺少签章页')
    await expect(reviewer.decide({})).rejects.toThrow('上传审计报告或财务报表')
  },
  long,
)

test(
  'without a correction in time the district goes on with what was handed in, and is not asked to wait again',
  async () => {
    await product.travel({ workingDays: 6 })
    expect(await other.matter()).toMatchObject({ status: 'district', data: { returns: 1 } })
    for (const one of [year, other]) {
      await one.verify()
      expect((await one.matter()).status).toBe('panel')
    }
    expect(await broken(started)).toEqual([])
  },
  long,
)
