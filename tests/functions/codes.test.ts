import { expect, test } from 'vitest'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { sideTask } from '#tests/support/side-task.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const desk = { email: 'jingban@city.example', name: '罗承志', role: 'CITY_EDIT' }
const park = await applied(started, parkIn('500101'))
const review =
  '复核人员查阅了申报材料、审查意见和现场核查记录，逐项核对了申请所列的事实与理由，并向承办人员和专家了解了情况，未发现影响结论的新事实。'
const reply = '经复核，原决定事实清楚、依据充分、程序合法，应予维持，现答复如下，请予理解。'
const answers = { result: '维持', review, reply }

async function setup(id: string) {
  await sideTask(started, park, { id, form: 'appeal-review', lane: `appeal:${id}`, office: 'CITY', ...desk })
  const browser = createBrowser(product.url)
  await signIn(product, browser, desk.email)
  const codes = async () =>
    (await product.mails(desk.email))
      .filter(({ subject }) => subject.includes('办理验证码'))
      .map(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? '')
  return { browser, codes, page: `/tasks/${id}`, task: () => createTasks(tableOf(started.local)).load(id) }
}

test('a form that asks for a code has a button for it and no field for the name', async () => {
  const { browser, page } = await setup('tsk_code1')
  const { text } = await browser.get(page)
  expect(text).toContain('发送验证码')
  expect(text).toContain('name="confirmCode"')
  expect(text).not.toContain('name="confirmName"')
})

test('asking for a code keeps what was typed; the code decides once', async () => {
  const { browser, codes, page, task } = await setup('tsk_code2')
  const asked = await browser.post(`${page}/code`, answers)
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('验证码已发送')
  expect(asked.text).toContain(review)
  const mail = (await product.mails(desk.email)).at(-1)
  expect(mail?.text).toContain(park.spec.parkName)

  const wrong = await browser.post(`${page}/decide`, { ...answers, confirmCode: 'x', confirmName: desk.name })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不正确')
  expect(wrong.text).toContain(review)
  expect((await task())?.status).toBe('open')

  const confirmCode = (await codes()).at(-1) ?? ''
  const done = await browser.post(`${page}/decide`, { ...answers, confirmCode })
  expect(done.url).toBe(`${page}/decided`)
  expect((await task())?.status).toBe('decided')
})

test('an incomplete form does not use the code up', async () => {
  const { browser, codes, page, task } = await setup('tsk_code3')
  await browser.post(`${page}/code`, answers)
  const confirmCode = (await codes()).at(-1) ?? ''
  expect((await browser.post(`${page}/decide`, { ...answers, result: '', confirmCode })).status).toBe(422)
  expect((await browser.post(`${page}/decide`, { ...answers, confirmCode })).status).toBe(200)
  expect((await task())?.status).toBe('decided')
})

test('the code of one task decides no other', async () => {
  const [one, two] = [await setup('tsk_code4'), await setup('tsk_code5')]
  await one.browser.post(`${one.page}/code`, answers)
  const confirmCode = (await one.codes()).at(-1) ?? ''
  const refused = await two.browser.post(`${two.page}/decide`, { ...answers, confirmCode })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('验证码已过期')
})
