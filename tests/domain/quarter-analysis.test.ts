import { describe, expect, test } from 'vitest'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import { noReport } from '#domain/monitoring.ts'
import { analysisOf } from '#domain/quarter-analysis.ts'
import { analysisView } from '#functions/views/quarter-analysis.ts'

const AT = '2026-07-01T00:00:00.000Z'

function report(
  caseId: string,
  quarter: string,
  figures: Record<string, number>,
  more = {},
  status = 'locked',
) {
  const data = { ...noReport(quarter), submittedAt: AT, figures, ...more }
  return newMatter({ caseId, kind: 'monitoring', key: quarter, period: quarter, status, openedAt: AT, data })
}

function alert(key: string, level: 'yellow' | 'red', closedAt?: string): Matter {
  const data = { code: 'startups', level, numbers: {}, quarter: '2026Q2' }
  const raised = newMatter({
    ...{ caseId: 'app_1', kind: 'alert', key, period: '2026Q2', status: 'with-district', openedAt: AT, data },
  })
  return { ...raised, ...(closedAt && { closedAt }) }
}

const reports = [
  report('app_1', '2026Q1', { startupTotal: 30, revenueYtd: 500, inParkRate: 90 }),
  report('app_1', '2026Q2', { startupTotal: 33, revenueYtd: 1250, inParkRate: 95 }, { late: 2 }),
  report('app_2', '2026Q1', { startupTotal: 20, revenueYtd: 300, inParkRate: 80, rdYtd: 0 }),
  report('app_2', '2026Q2', { startupTotal: 17, revenueYtd: 550, inParkRate: 81, rdYtd: 5 }),
  report(
    'app_3',
    '2026Q2',
    { startupTotal: 99, revenueYtd: 9999 },
    { anomalies: [{ code: 'round', numbers: {} }] },
  ),
  report('app_4', '2026Q2', {}, { submittedAt: undefined }, 'missing'),
]
const alerts = [alert('a', 'yellow'), alert('b', 'red', AT)]
const analysis = analysisOf('2026Q2', { reports, alerts })
const line = (key: string) => analysis.lines.find((one) => one.key === key)

describe('the analysis of a quarter', () => {
  // seed: S2d
  test('counts how reports came in, against the quarter before, and the alerts raised', () => {
    expect(analysis.arrivals).toEqual({ due: 4, came: 3, late: 1, missing: 1, flagged: 1 })
    expect(analysis.before).toEqual({ due: 2, came: 2, late: 0, missing: 0, flagged: 0 })
    expect(analysis.alerts).toEqual({ yellow: 1, red: 1, closed: 1 })
  })

  // seed: S2d
  test('adds up the parks that reported both quarters; a sum is the part of the quarter, a share is averaged', () => {
    expect(line('startupTotal')).toMatchObject({ parks: 2, now: 50, before: 50, change: 0 })
    expect(line('revenueYtd')).toMatchObject({ parks: 2, now: 1000, before: 800, change: 0.25 })
    expect(line('inParkRate')).toMatchObject({ parks: 2, now: 88, before: 85, change: 3 })
    expect(line('rdYtd')).toEqual({ key: 'rdYtd', run: 'sum', parks: 1, now: 5, before: 0 })
    expect(line('taxYtd')).toBeUndefined()
  })

  // seed: S2d
  test('is written in sentences, in the language of the reader', () => {
    const { sentences, rows } = analysisView(analysis, 'zh-CN')
    expect(sentences).toEqual([
      '本季应报 4 家，已报 3 家（上季应报 2 家，已报 2 家）；逾期 1 家，未报送 1 家，有异常提示 1 家。',
      '本季提出预警 2 件，其中黄色 1 件、红色 1 件，已办结 1 件。',
      '2 家可比园区初创型企业（团队）数 50，上季 50，持平。',
      '2 家可比园区营业收入 1,000，上季 800，增长 25%。',
      '1 家可比园区研发费用 5，上季 0。',
    ])
    expect(rows.map(({ name, change }) => [name, change])).toContainEqual(['办事不出园率', 3])
    expect(analysisView(analysis, 'en').sentences.join(' ')).not.toMatch(/\p{Script=Han}/u)
  })

  test('of a quarter without reports or alerts says so', () => {
    const { sentences, rows } = analysisView(analysisOf('2026Q2', { reports: [], alerts: [] }), 'zh-CN')
    expect([sentences[1], rows]).toEqual(['本季没有提出预警。', []])
  })
})
