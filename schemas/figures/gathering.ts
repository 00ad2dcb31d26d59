import { distinct, distribution, parts, stock, UNITS } from '#schemas/figures/build.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

/** Years the programme's plan covers. */
export const PLAN_YEARS = [2024, 2025, 2026, 2027] as const

const statuses = [
  { value: '有效', label: '有效', en: 'Valid' },
  { value: '警示', label: '警示', en: 'Warning' },
  { value: '整改中', label: '整改中', en: 'Rectifying' },
  { value: '暂停', label: '暂停', en: 'Suspended' },
  { value: '撤销', label: '撤销', en: 'Removed' },
  { value: '退出', label: '退出', en: 'Given back' },
  { value: '到期', label: '到期', en: 'Expired' },
]

const years = PLAN_YEARS.map((year) => ({ value: String(year), label: `${year}年`, en: String(year) }))

/** D01–D05: how many homes there are, and who has gathered in them. */
export const gathering: readonly Figure[] = [
  {
    code: 'D01',
    zh: '已建成（认定）生态家园',
    en: 'Homes built (designated)',
    formula: {
      zh: '名录状态为有效、警示或整改中的园区个数；设置为“仅计已建成”时，还须建设状态为已建成',
      en: 'Parks whose title is valid, under warning or rectifying; with the setting “built only”, also built',
    },
    measures: [
      stock(['homes', '计入目标的生态家园', 'Homes counted towards the target'], UNITS.homes),
      stock(['homesBuilt', '其中：已建成', 'Of these: built'], UNITS.homes),
      distribution(
        ['title', '名录状态', 'State of the title'],
        'stock',
        UNITS.homes,
        parts('title', statuses),
      ),
    ],
    behind: { kind: 'homes' },
  },
  {
    code: 'D02',
    zh: '集聚初创型中小企业',
    en: 'Start-ups gathered',
    formula: {
      zh: '计入的生态家园内状态为在园的在孵企业与科创团队，全市去重（企业按统一社会信用代码，团队按团队编号），分支机构不计',
      en: 'Firms in incubation and teams present in counted homes, each once city-wide (firms by credit code, teams by their number); branches do not count',
    },
    measures: [
      distinct(['startups', '初创型企业（团队）', 'Start-ups'], UNITS.firms),
      distinct(['incubatees', '其中：在孵企业', 'Of these: firms in incubation'], UNITS.firms),
      distinct(['teams', '其中：科创团队', 'Of these: teams'], UNITS.firms),
    ],
    behind: { kind: 'roster' },
  },
  {
    code: 'D03',
    zh: '累计集聚数',
    en: 'Start-ups gathered so far',
    formula: {
      zh: '认定以来曾计入D02的企业和团队，全市去重，记在首次计入的园区',
      en: 'Units that were ever counted in D02 since the designation, once city-wide, in the park where they first counted',
    },
    measures: [distinct(['cumulative', '累计集聚', 'Gathered so far'], UNITS.firms)],
    behind: { kind: 'roster' },
  },
  {
    code: 'D04',
    zh: '按区县、片区、“33618”集群分布',
    en: 'Distribution by district, area and 33618 cluster',
    formula: {
      zh: '按园区所在区县（已撤并的并入承接区县）、片区和主导产业集群汇总；有两三个主导产业的园区在各集群分别列示。企业按其自身对应的主导产业集群计，每家只计一次',
      en: 'By the park’s district (abolished ones in their successor), area and lead clusters; a park with two or three lead industries is shown under each. A firm counts once, under the cluster of its own lead industry',
    },
    measures: [
      stock(['homes', '生态家园', 'Homes'], UNITS.homes),
      distinct(['startups', '初创型企业（团队）', 'Start-ups'], UNITS.firms),
      distribution(['cluster', '初创型企业所属集群', 'Start-ups by cluster'], 'stock', UNITS.firms, [
        ...CLUSTERS.map(({ code, name, en }) => ({ key: `cluster.${code}`, zh: name, en })),
        { key: 'cluster.other', zh: '其他', en: 'Other' },
      ]),
    ],
    behind: { kind: 'homes' },
  },
  {
    code: 'D05',
    zh: '目标缺口与预测',
    en: 'Gap to the targets and forecast',
    formula: {
      zh: '缺口＝目标值−实际值；预测＝计入的生态家园创建方案（F01 年度目标表）当年初创型企业（团队）数之和；生态家园数的预测为年末仍在有效期内的家数',
      en: 'Gap = target − actual; forecast = start-ups that the plans of counted homes (F01, targets by year) name for the year, added up; for homes, those still valid at the end of the year',
    },
    measures: [
      distribution(
        ['plan', '园区计划集聚数', 'Start-ups planned by the parks'],
        'stock',
        UNITS.firms,
        parts('plan', years),
      ),
      distribution(
        ['through', '年末仍在有效期', 'Valid at the end of the year'],
        'stock',
        UNITS.homes,
        parts('through', years),
      ),
    ],
    behind: { kind: 'homes' },
  },
]
