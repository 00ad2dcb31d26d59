import { beforeAll, describe, expect, it } from 'vitest'
import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Officer, Role } from '#domain/person.ts'
import { forms } from '#functions/compose/forms.ts'
import { scoring } from '#functions/compose/scoring.ts'
import type { Call } from '#functions/http/call.ts'
import { html } from '#functions/http/reply.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { encode } from '#schemas/operations/encode.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import { answersOf } from '#schemas/rubrics/authoring/answers.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { JUDGED } from '#tests/domain/golden.ts'
import { storeAssessed } from '#tests/support/assessed.ts'
import { startTable } from '#tests/support/database.ts'
import { plainAssets } from '#web/layout/frame.ts'
import { renderPage } from '#web/layout/render.tsx'

const now = '2026-11-26T02:00:00Z'
const db = await startTable()
const batch = demonstrationBatch(now)
const handlers = scoring(db, {
  now: () => now,
  forms,
  show: (call, page, options) =>
    html(
      renderPage(page, { lang: call.lang, path: call.path, csrf: 'x', assets: plainAssets }),
      options?.status,
    ),
  cases: createCases(db),
  tasks: createTasks(db),
  batches: createBatches(db),
})

const officer = (name: string, office: string, ...roles: Role[]): Officer => ({
  email: `${name}@city.example`,
  name,
  office,
  roles,
})
const desk = officer('desk', 'CITY', 'CITY_EDIT')
const lead = officer('lead', 'CITY', 'CITY_LEAD')
const supervisor = officer('supervisor', 'CITY', 'SUPERVISE')
const admin = officer('admin', 'CITY', 'ADMIN')
const district = officer('district', '500120', 'DIST_EDIT')

interface Asked {
  readonly as?: Officer
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly posted?: ReadonlyMap<string, readonly string[]>
  readonly json?: boolean
}

function ask(name: keyof typeof handlers, { as = desk, params = {}, query = '', posted, json }: Asked) {
  const call: Call = {
    method: posted ? 'POST' : 'GET',
    path: '/',
    params: { batch: batch.id, code: 'SEL-2026', version: '1', ...params },
    query: new URLSearchParams(query),
    posted: posted ?? new Map(),
    parts: [],
    cookies: new Map(),
    csrf: 'x',
    lang: 'zh-CN',
    from: '192.0.2.1',
    wantsJson: json ?? false,
    session: {
      account: { id: 'acc', email: as.email, createdAt: now },
      officer: as,
      secretHash: '',
      until: '',
    },
  }
  return handlers[name](call)
}

const bodyOf = (reply: { body?: string | Uint8Array }) => String(reply.body ?? '')
const fields = (values: Readonly<Record<string, string>>) =>
  new Map(Object.entries(values).map(([key, value]) => [key, [value]]))

const sheets = [0, 0.1, -0.1, 0.2, -0.3].map((more) =>
  Object.fromEntries(Object.entries(JUDGED).map(([code, points]) => [code, points + more])),
)

beforeAll(async () => {
  await createBatches(db).put(batch)
  const spec = { batchId: batch.id, sheets }
  const deskReview = {
    vetoHits: ['V5'],
    quantOverrides: [
      {
        item: 'B3 企业数',
        systemValue: 26,
        correctedValue: 25,
        reason: '一家企业已迁出',
        evidence: '现场记录',
      },
    ],
  }
  await storeAssessed(db, { ...spec, id: 'app_0001', parkName: '=1+1 示例园' })
  await storeAssessed(db, {
    ...spec,
    id: 'app_0002',
    parkName: '乙示例园',
    sheets: sheets.filter((_, n) => n % 2 === 0),
    deskReview,
  })
  await storeAssessed(db, {
    ...spec,
    id: 'app_0003',
    parkName: '丙示例园',
    panelStatus: 'assessing',
    status: 'expert-review',
  })
  await storeAssessed(db, { ...spec, id: 'app_0004', parkName: '丁示例园', recused: [lead.email] })
})

describe('a score', () => {
  it('is explained down to each field, its rule and each sheet', async () => {
    const page = bodyOf(await ask('GET staffScore', { params: { id: 'app_0001' } }))
    expect(page).toContain('A2 可自主支配面积 · 3.00 / 4 分')
    expect(page).toContain('达到 10000 ㎡ 得 3 分')
    expect(page).toMatch(/12,000 ㎡[\s\S]*href="\/staff\/cases\/app_0001#f-usableArea"/)
    expect(page).toContain('入园企业（团队）名册 · ')
    expect(page).toContain('区县推荐意见表')
    expect(page).toContain('3 号 专家三')
    expect(page).toContain('去掉一份最高、一份最低的评分表后取平均。')
    expect(page).toContain('达到合格线和各组下限')
  })

  it('comes as data too, the corrected values beside the computed ones', async () => {
    const reply = await ask('GET staffScore', { params: { id: 'app_0002' }, json: true })
    expect(JSON.parse(bodyOf(reply))).toMatchObject({
      counting: 'plain',
      quant: 45.05,
      judged: 26.23,
      total: 71.28,
      obstacles: ['命中一票否决项：V5 申报或报送数据弄虚作假'],
      corrections: [{ item: 'B3 企业数', systemValue: 26, correctedValue: 25 }],
    })
  })

  it('shows no sheet and no expert before the panel is done', async () => {
    const page = bodyOf(await ask('GET staffScore', { params: { id: 'app_0003' } }))
    expect(page).toContain('专家评分表尚未全部签署')
    expect(page).not.toMatch(/专家[一二三四五]|证据完整/)
  })

  it('is for the city and the supervisor, and not for who is close to the park', async () => {
    const params = { id: 'app_0004' }
    for (const as of [desk, supervisor])
      expect(await ask('GET staffScore', { as, params })).toMatchObject({ status: 200 })
    for (const as of [admin, district])
      await expect(ask('GET staffScore', { as, params })).rejects.toMatchObject({ code: 'request.forbidden' })
    await expect(ask('GET staffScore', { as: lead, params })).rejects.toMatchObject({
      code: 'application.not-found',
    })
    await expect(ask('GET staffScore', { params: { id: 'app_none' } })).rejects.toMatchObject({
      code: 'application.not-found',
    })
  })
})

describe('the ranking of a batch', () => {
  it('shows places and totals by four methods, ties, obstacles and who waits', async () => {
    const view = JSON.parse(bodyOf(await ask('GET standings', { json: true })))
    expect(view.rows).toMatchObject([
      { caseId: 'app_0001', place: 1, tiedWith: ['丁示例园'], obstacles: [] },
      { caseId: 'app_0004', place: 1, tiedWith: ['=1+1 示例园'], obstacles: [] },
      {
        caseId: 'app_0002',
        place: 3,
        tiedWith: [],
        obstacles: ['命中一票否决项：V5 申报或报送数据弄虚作假'],
      },
    ])
    expect(view.rows[2].results.trimmed).toMatchObject({ total: 71.28, place: 3, gain: 0 })
    expect(view.waiting).toMatchObject([{ caseId: 'app_0003' }])
    expect(Object.keys(view.rows[0].results)).toEqual(['trimmed', 'mean', 'median', 'calibrated'])
    expect(bodyOf(await ask('GET standings', {}))).toContain('评审排名')
  })

  it('leaves out the case an officer is too close to', async () => {
    const view = JSON.parse(bodyOf(await ask('GET standings', { as: lead, json: true })))
    expect(view.rows.map(({ caseId }: { caseId: string }) => caseId)).not.toContain('app_0004')
  })

  it('is a table that no spreadsheet runs as a formula', async () => {
    const reply = await ask('GET standingsCsv', {})
    expect(reply).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
    expect(bodyOf(reply)).toContain("'=1+1 示例园")
    expect(bodyOf(reply).split('\r\n')).toHaveLength(5)
  })

  it('is refused to districts and administrators', async () => {
    for (const as of [admin, district])
      for (const name of ['GET standings', 'GET standingsCsv'] as const)
        await expect(ask(name, { as })).rejects.toMatchObject({ code: 'request.forbidden' })
    await expect(ask('GET standings', { params: { batch: 'none' } })).rejects.toMatchObject({
      code: 'batch.not-found',
    })
  })
})

describe('a rubric', () => {
  const second = { params: { version: '2' } }
  const typed = (saved: number, change: Readonly<Record<string, string>> = {}) =>
    new Map([...encode(answersOf(selection2026)), ...fields({ _saved: String(saved), ...change })])

  // seed: S2a
  it('is drafted once from the version before, by the city alone', async () => {
    const posted = fields({ code: 'SEL-2026', version: '1' })
    for (const as of [supervisor, admin, district])
      await expect(ask('POST rubrics', { as, posted })).rejects.toMatchObject({ code: 'request.forbidden' })
    for (const as of [desk, lead])
      expect(await ask('POST rubrics', { as, posted })).toMatchObject({
        status: 303,
        headers: { location: '/staff/rubrics/SEL-2026/2' },
      })
    await expect(ask('POST rubrics', { posted: fields({ code: 'X', version: '1' }) })).rejects.toMatchObject({
      code: 'rubric.not-found',
    })
  })

  it('keeps what was typed, says what is wrong, and is not published while anything is', async () => {
    expect(await ask('POST rubric', { ...second, posted: typed(1, { 'groups.5.max': '6' }) })).toMatchObject({
      status: 303,
    })
    const page = bodyOf(await ask('GET rubric', second))
    expect(page).toContain('各组满分合计应为 100 分')
    expect(page).toContain('本组各指标满分合计应等于本组满分')
    await expect(
      ask('POST publishRubric', { as: lead, ...second, posted: fields({ validFrom: '2027-01-01' }) }),
    ).rejects.toMatchObject({ code: 'rubric.invalid' })
    await expect(ask('GET simulateRubric', second)).rejects.toMatchObject({ code: 'rubric.invalid' })
  })

  it('refuses a save on top of a newer one', async () => {
    await expect(ask('POST rubric', { ...second, posted: typed(1) })).rejects.toMatchObject({
      name: 'ConflictError',
    })
    expect(await ask('POST rubric', { ...second, posted: typed(2, { passLine: '75' }) })).toMatchObject({
      status: 303,
    })
  })

  it('is tried on past cases without writing anything', async () => {
    const view = JSON.parse(
      bodyOf(await ask('GET simulateRubric', { ...second, query: `batch=${batch.id}`, json: true })),
    )
    expect(view.rows).toHaveLength(4)
    expect(view.rows[0]).toMatchObject({
      caseId: 'app_0001',
      before: { total: 73.15, passes: true },
      after: { total: 73.15, passes: false },
    })
    expect(view.rows[2]).toMatchObject({ caseId: 'app_0003', before: { quant: 45.05, total: 45.05 } })
    expect(bodyOf(await ask('GET simulateRubric', second))).toContain(
      '1 件由合格变为不合格'.replace('1', '2'),
    )
  })

  // seed: S2a
  it('is published by a head of division who did not write in it, from today or later on, and never changes again', async () => {
    const posted = fields({ validFrom: '2027-01-01' })
    await expect(ask('POST publishRubric', { as: desk, ...second, posted })).rejects.toMatchObject({
      code: 'request.forbidden',
    })
    await expect(
      ask('POST publishRubric', { as: { ...desk, roles: ['CITY_LEAD'] }, ...second, posted }),
    ).rejects.toMatchObject({ code: 'rubric.own-draft' })
    const early = await ask('POST publishRubric', {
      as: lead,
      ...second,
      posted: fields({ validFrom: '2026-11-25' }),
    })
    expect(early.status).toBe(422)
    expect(bodyOf(early)).toContain('填写不早于今天的启用日')
    expect(await ask('POST publishRubric', { as: lead, ...second, posted })).toMatchObject({ status: 303 })
    await expect(ask('POST publishRubric', { as: lead, ...second, posted })).rejects.toMatchObject({
      code: 'rubric.published',
    })
    await expect(ask('POST rubric', { ...second, posted: typed(3) })).rejects.toMatchObject({
      code: 'rubric.published',
    })
    const page = bodyOf(await ask('GET rubrics', {}))
    expect(page).toContain('2026年12月31日')
    expect(bodyOf(await ask('GET rubric', second))).toContain('已发布，2027年1月1日 起适用')
  })

  // seed: S2a
  it('that was published later leaves the scores of earlier cases alone', async () => {
    const reply = await ask('GET staffScore', { params: { id: 'app_0001' }, json: true })
    expect(JSON.parse(bodyOf(reply))).toMatchObject({ total: 73.15, rubric: { version: 1 } })
  })
})

describe('the annual rubric', () => {
  const second = { params: { code: 'ANN-2026', version: '2' } }

  it('is listed, drafted, tried on a year and published like any other', async () => {
    expect(bodyOf(await ask('GET rubrics', {}))).toContain('ANN-2026')
    await ask('POST rubrics', { posted: fields({ code: 'ANN-2026', version: '1' }) })
    const stricter = fields({ _saved: '1', excellent: '92', 'deductions.2.each': '1' })
    const posted = new Map([...encode(answersOf(annual2026)), ...stricter])
    expect(await ask('POST rubric', { ...second, posted })).toMatchObject({ status: 303 })
    const page = bodyOf(await ask('GET rubric', second))
    expect(page).toContain('加分、扣分与等次')
    expect(page).toContain('用以往年度试算')
    const tried = await ask('GET simulateRubric', { ...second, json: true })
    expect(JSON.parse(bodyOf(tried))).toMatchObject({ year: 2025, years: [2025, 2024, 2023, 2022], rows: [] })
    const day = fields({ validFrom: '2027-01-01' })
    expect(await ask('POST publishRubric', { as: lead, ...second, posted: day })).toMatchObject({
      status: 303,
    })
    const all = await createRubrics(db).all()
    expect(annualOf(2026, all)?.annual.excellent).toBe(90)
    expect(annualOf(2027, all)?.annual).toMatchObject({
      excellent: 92,
      deductions: [{}, {}, { each: 1 }, {}],
    })
  })
})
