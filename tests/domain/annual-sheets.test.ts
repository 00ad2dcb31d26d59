import { describe, expect, it } from 'vitest'
import { annualSheets } from '#domain/annual-sheets.ts'
import { judgedMeans } from '#domain/averages.ts'
import type { Task } from '#domain/task.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'

let ids = 0

function sheet(
  part: number,
  score: number,
  changed: Partial<{ at: string; decision: string; lane: string }> = {},
): Task {
  ids += 1
  return {
    id: `tsk_${ids}`,
    caseId: 'app_1',
    caseNo: 'SB-2026-BS-0007',
    parkName: '示例园',
    stage: 'designated',
    lane: changed.lane ?? `evaluation:2026:${part}`,
    form: { id: 'annual-judgement', version: 1 },
    round: 1,
    office: `exp_${part}`,
    holders: [{ email: `e${part}@example.com`, name: `专家${part}`, role: 'EXPERT', generation: 1 }],
    delegations: [],
    openedAt: '2027-04-06T01:00:00Z',
    due: { on: '2027-04-20', at: '2027-04-20T10:00:00Z', provisional: false, workingDays: 10 },
    ladder: 'review',
    ladderStep: 0,
    token: '',
    version: 2,
    status: 'decided',
    decision: changed.decision ?? '提交评分',
    decidedBy: { kind: 'officer', name: `专家${part}`, how: 'link' },
    decidedAt: changed.at ?? '2027-04-12T01:00:00Z',
    answers: { judgedItems: [{ item: 'E1J', score, comment: '证据齐全' }] },
  }
}

describe('the sheets of a year', () => {
  it('are the newest of each reviewer, of this year, signed with scores', () => {
    const found = annualSheets(
      [
        sheet(10, 0.5),
        sheet(2, 0.4),
        sheet(2, 0.8, { at: '2027-04-13T01:00:00Z' }),
        sheet(3, 0, { decision: '申请回避' }),
        sheet(4, 1, { lane: 'evaluation:2025:4' }),
        sheet(5, 1, { lane: 'seat:1:5' }),
      ],
      '2026',
    )
    expect(found.map(({ seat, name, points, comments }) => [seat, name, points, comments])).toEqual([
      [1, '专家2', { E1J: 0.8 }, { E1J: '证据齐全' }],
      [2, '专家10', { E1J: 0.5 }, { E1J: '证据齐全' }],
    ])
  })

  it('count by the panel’s rule: three at least, without the highest and the lowest from five on', () => {
    const means = (...scores: number[]) =>
      judgedMeans(
        annualSheets(
          scores.map((score, i) => sheet(i + 1, score)),
          '2026',
        ),
        annual2026.panel,
      )
    expect(means(0.9, 0.8)).toBeUndefined()
    expect(means(0.9, 0.8, 0.4)?.E1J).toBeCloseTo(0.7)
    expect(means(1, 0.8, 0.7, 0.9, 0.1)?.E1J).toBeCloseTo(0.8)
  })
})
