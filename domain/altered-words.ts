import { quarterSaid } from '#domain/quarter-words.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'

interface Words {
  readonly zh: string
  readonly en: string
  /** A share is between 0 and 1 and told in percent. */
  readonly share?: boolean
}

/** What figures of the roster are called in the offices' papers. */
const roster: { readonly [figure: string]: Words } = {
  startups: { zh: '初创型企业（团队）', en: 'Start-ups' },
  startupFirms: { zh: '在孵企业', en: 'Firms in incubation' },
  startupTeams: { zh: '科创团队', en: 'Innovation teams' },
  enterprises: { zh: '入园企业', en: 'Firms' },
  employees: { zh: '从业人员', en: 'Employees' },
  occupiedArea: { zh: '已入驻面积', en: 'Occupied area' },
  ladderPoints: { zh: '优质企业积分', en: 'Ladder points' },
  digitalFirms: { zh: '数字化转型企业', en: 'Digital firms' },
  graduatesTotal: { zh: '累计毕业企业', en: 'Graduates' },
  leadConcentration: { zh: '主导产业集聚度', en: 'Share of lead industries', share: true },
}

const words = new Map<string, Words>([
  ...Object.entries(LEDGER_METRICS).map(
    ([figure, { zh, en, unit }]) => [figure, { zh, en, share: unit === '比例' }] as const,
  ),
  ...Object.entries(roster),
])

/** A figure of a locked quarter that a change would alter; null is a share of nothing. */
export interface Altered {
  readonly quarter: string
  readonly figure: string
  readonly before: number | null
  readonly after: number | null
}

/** One line a figure: 2026年第3季度 初创型企业（团队）：26 → 25. A certificate is called by its own name. */
export function alteredLine({ quarter, figure, before, after }: Altered, lang: 'zh' | 'en' = 'zh'): string {
  const known = words.get(figure)
  const said = (value: number | null) =>
    value === null ? '—' : known?.share ? `${Math.round(value * 1000) / 10}%` : String(value)
  return `${quarterSaid(quarter, lang)} ${known?.[lang] ?? figure}${lang === 'zh' ? '：' : ': '}${said(before)} → ${said(after)}`
}
