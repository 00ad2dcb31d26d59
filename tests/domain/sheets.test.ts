import { describe, expect, it } from 'vitest'
import type { SeatState } from '#domain/panel.ts'
import { laneOf } from '#domain/panel.ts'
import type { Seated } from '#domain/sheets.ts'
import { validSheets } from '#domain/sheets.ts'
import type { Task } from '#domain/task.ts'

interface Given {
  readonly panel?: number
  readonly no: number
  readonly form?: string
  readonly decision?: string
  readonly at?: string
  readonly points?: { readonly [code: string]: number }
}

let ids = 0

function signed({
  panel = 2,
  no,
  form = 'score-sheet',
  decision = '提交评分',
  at,
  points = { B1: 4 },
}: Given) {
  ids += 1
  const decidedAt = at ?? `2026-11-2${no}T01:00:00Z`
  const task: Task = {
    id: `tsk_${ids}`,
    caseId: 'app_1',
    caseNo: 'SB-2026-BS-0007',
    parkName: '示例园',
    stage: 'expert-review',
    form: { id: form, version: 1 },
    round: 1,
    office: `exp_${no}`,
    holders: [],
    delegations: [],
    openedAt: '2026-11-20T01:00:00Z',
    due: { on: '2026-11-30', at: '2026-11-30T10:00:00Z', provisional: false, workingDays: 7 },
    ladder: 'review',
    ladderStep: 0,
    token: '',
    version: 2,
    status: 'decided',
    decision,
    decidedBy: { kind: 'officer', name: '', how: 'link' },
    decidedAt,
    answers: {
      judgedItems: Object.entries(points).map(([item, score]) => ({
        item,
        score,
        ...(score > 4 ? { comment: '证据完整' } : {}),
      })),
    },
  }
  return { ...task, lane: laneOf({ n: panel }, no) }
}

function panelWith(...states: SeatState[]): Seated {
  return {
    n: 2,
    seats: states.map((state, i) => ({
      no: i + 1,
      expertId: `exp_${i + 1}`,
      name: `专家${i + 1}`,
      state,
    })),
  }
}

describe('the sheets that count', () => {
  it('are the signed ones of the panel, by seat, with what was given to each item', () => {
    const tasks = [signed({ no: 2, points: { B1: 4.5, E4: 1 } }), signed({ no: 1 })]
    expect(validSheets(tasks, panelWith('scored', 'scored'))).toMatchObject([
      { seat: 1, expertId: 'exp_1', name: '专家1', points: { B1: 4 }, comments: {} },
      { seat: 2, expertId: 'exp_2', points: { B1: 4.5, E4: 1 }, comments: { B1: '证据完整' } },
    ])
  })

  it('are the newest of each seat: a re-scored one stands for the one before, an explained one stays', () => {
    const tasks = [
      signed({
        no: 1,
        form: 'score-deviation',
        decision: '重新评分',
        at: '2026-11-28T00:00:00Z',
        points: { B1: 3 },
      }),
      signed({ no: 1, at: '2026-11-25T00:00:00Z', points: { B1: 1 } }),
      signed({ no: 2, points: { B1: 2 } }),
      signed({
        no: 2,
        form: 'score-deviation',
        decision: '说明理由',
        at: '2026-11-28T00:00:00Z',
        points: {},
      }),
    ]
    const sheets = validSheets(tasks, panelWith('scored', 'scored'))
    expect(sheets.map(({ points }) => points)).toEqual([{ B1: 3 }, { B1: 2 }])
  })

  it('leave out other panels, a recusal in place of a score, and whoever left or was late', () => {
    const tasks = [
      signed({ no: 1, panel: 1 }),
      signed({ no: 2, decision: '申请回避' }),
      ...[3, 4, 5, 6].map((no) => signed({ no })),
      signed({ no: 7 }),
    ]
    const panel = panelWith('accepted', 'accepted', 'removed', 'recused', 'overdue', 'declined', 'scored')
    expect(validSheets(tasks, panel).map(({ seat }) => seat)).toEqual([7])
  })
})
