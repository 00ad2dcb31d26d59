import { describe, expect, it, test } from 'vitest'
import { createApplicant, signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { officerOf } from '#demo/offices.ts'
import { cityOffice } from '#domain/person.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started
const today = (await product.now()).slice(0, 10)

async function signedIn(email: string): Promise<Browser> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

const city = await signedIn(officerOf(cityOffice, 'CITY_EDIT', today).email)
const profile = {
  name: '尤里安',
  email: 'New.Expert@experts.example',
  unit: '示例新材料检测中心',
  title: '正高',
  specialties: '园区运营',
  'employers.0.name': '示例旧单位',
}

const versionOn = (text: string) => /name="_version" value="(\d+)"/.exec(text)?.[1] ?? ''

/** Sends a file as the page's form would. */
async function importing(
  browser: Browser,
  file: string,
): Promise<{ status: number; text: string; location: string }> {
  await browser.get('/staff/experts')
  const cookie = browser.cookies()
  const body = new FormData()
  body.set('_csrf', /__Host-csrf=([\w-]+)/.exec(cookie)?.[1] ?? '')
  body.set('file', new Blob([file]), 'experts.csv')
  const headers = { cookie, origin: product.url }
  const answer = await fetch(`${product.url}/staff/experts/import`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}

describe('a city officer', () => {
  it('finds the pool from the first page, and narrows it by specialty and status', async () => {
    expect((await city.get('/staff')).text).toContain('href="/staff/experts"')
    const all = await city.get('/staff/experts')
    expect(all.text).toContain(`共 ${demonstrationExperts().length} 名专家`)
    const lawyers = await city.get('/staff/experts?status=在库&specialty=法律')
    expect(lawyers.text).toContain('阎书简')
    expect(lawyers.text).not.toContain('梁思衡')
    expect((await city.get('/staff/experts?status=退出')).text).toContain('没有符合条件的专家')
  })

  it('adds an expert; what is wrong comes back beside its input with everything typed', async () => {
    const wrong = await city.post('/staff/experts/new', { ...profile, email: 'no address' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('电子邮箱应为有效的邮箱地址')
    expect(wrong.text).toContain('示例旧单位')
    const added = await city.post('/staff/experts/new', profile)
    expect(added).toMatchObject({ status: 200, url: expect.stringMatching(/^\/staff\/experts\/exp_/) })
    expect(added.text).toContain('new.expert@experts.example')
    expect(added.text).toContain('登记入库')
    const again = await city.post('/staff/experts/new', { ...profile, email: 'new.expert@experts.example' })
    expect(again.status).toBe(409)
    expect(again.text).toContain('该电子邮箱已登记为另一名专家')
  })

  it('changes a profile, suspends the expert with a reason and takes the expert back; the history tells it', async () => {
    const { url, text } = await city.post('/staff/experts/new', { ...profile, email: 'two@experts.example' })
    const first = { ...profile, email: 'two@experts.example', _version: versionOn(text) }
    const changed = await city.post(url, { ...first, unit: '示例新单位' })
    expect(changed.text).toContain('修改了：现工作单位')
    const late = await city.post(url, { ...first, unit: '另一单位' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('该专家信息刚被他人修改')
    expect(late.text).toContain('另一单位')
    const _version = versionOn(changed.text)
    const bare = await city.post(`${url}/status`, { to: '暂停', reason: '', _version })
    expect(bare.status).toBe(409)
    expect(bare.text).toContain('变更须写明理由')
    const suspended = await city.post(`${url}/status`, { to: '暂停', reason: '本人长期出国', _version })
    expect(suspended.text).toContain('变更状态 · 暂停')
    expect(suspended.text).toContain('当前状态的理由：本人长期出国')
    const back = await city.post(`${url}/status`, {
      to: '在库',
      reason: '已经回国',
      _version: versionOn(suspended.text),
    })
    expect(back.text).toContain('变更状态 · 在库')
  })

  it('adds a row to a table without losing what was typed', async () => {
    const page = await city.post('/staff/experts/new', { ...profile, email: 'x', _add: 'holdings' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('name="holdings.0.name"')
    expect(page.text).toContain('示例旧单位')
  })

  it('imports what was downloaded and corrected; a file with problems changes nothing', async () => {
    const { text } = await city.get('/staff/experts/template.csv')
    expect(text).toContain('梁思衡')
    const [headers = ''] = text.split('\r\n')
    const row = text.split('\r\n').find((line) => line.includes('梁思衡')) ?? ''
    const more = row
      .replace('梁思衡', '柳成荫')
      .replace('zhuanjia01', 'zhuanjia99')
      .replace('示例理工大学', '示例民航大学')
    const bad = await importing(city, [headers, more, row.replace('正高', '教授')].join('\n'))
    expect(bad.status).toBe(422)
    expect(bad.text).toMatch(/第 3 行.*职称/)
    expect((await city.get('/staff/experts')).text).not.toContain('柳成荫')
    const good = await importing(
      city,
      [headers, more, row.replace('示例理工大学', '示例工业大学')].join('\n'),
    )
    expect(good).toMatchObject({ status: 303, location: '/staff/experts?added=1&changed=1' })
    const pool = await city.get(good.location)
    expect(pool.text).toContain('导入完成：新增 1 名，更新 1 名')
    expect(pool.text).toContain('示例工业大学汽车工程学院')
    expect((await importing(city, [headers, more].join('\n'))).location).toBe(
      '/staff/experts?added=0&changed=0',
    )
    expect((await importing(city, 'nothing')).status).toBe(422)
  })
})

test('districts, applicants, experts and strangers never see the pool', async () => {
  const { email: district } = officerOf('500101', 'DIST_EDIT', today)
  const park = await createApplicant(product, 'park@parks.example')
  const expert = await signedIn('zhuanjia01@experts.example')
  const found = JSON.stringify(await city.json('/staff/experts'))
  const id = /exp_\w+/.exec(found)?.[0] ?? ''
  const paths = ['', '/template.csv', '/new', `/${id}`].map((end) => `/staff/experts${end}`)
  const posts = ['/new', `/${id}`, `/${id}/status`, '/import'].map((end) => `/staff/experts${end}`)
  for (const browser of [await signedIn(district), park.browser, expert]) {
    for (const one of paths) {
      const page = await browser.get(one)
      expect([one, page.status, page.text.includes('梁思衡')]).toEqual([one, 403, false])
    }
    for (const one of posts) expect([one, (await browser.post(one, profile)).status]).toEqual([one, 403])
  }
  const stranger = createBrowser(product.url)
  expect((await stranger.get('/staff/experts')).url).toMatch(/^\/sign-in/)
})
