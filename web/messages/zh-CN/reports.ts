/** How the reports of a quarter came in, as a sentence says it. */
export interface ArrivalsSaid {
  readonly due: number
  readonly came: number
  readonly late: number
  readonly missing: number
  readonly flagged: number
}

export const reports = {
  title: '季度运行监测',
  of: (quarter: string) => `${quarter} 运行监测报表`,
  all: (quarter: string) => `${quarter} 各园区运行监测`,
  counts: (all: number, came: number, late: number, missing: number) =>
    `应报 ${all} 家，已报 ${came} 家，逾期 ${late} 家，未报送 ${missing} 家`,
  due: (day: string) => `园区报送截止：${day}18:00；区县再5个工作日内审核；市级接收后锁定该季度`,
  act: '打开办理页面',
  next: (at: string) =>
    at === ''
      ? '园区报送后，区县审核，市级接收，随后锁定该季度数据'
      : `${at}报送；区县审核、市级接收后锁定该季度数据`,
  late: (days: number) => `逾期 ${days} 个工作日`,
  missing: '曾记未报送',
  v9: '连续两季未报送（V9）',
  odd: '有异常提示',
  look: '异常',
  figures: '主要指标对照',
  noFigures: '尚未报送',
  figure: '指标',
  sum: '本年累计',
  own: '其中本季',
  corrections: '锁定后的更正',
  correctionsHint: '经批准的更正按更正后的名册、台账重新计算系统指标，原值保留；已公布的评价结果不变。',
  old: '原值',
  new: '更正后',
  reason: '更正理由',
  approved: '批准',
  correctedAt: '更正时间',
  anomalies: '系统提示的异常',
  noAnomalies: '无',
  finding: '提示',
  numbers: '数据',
  quarter: '季度',
  show: '查看',
  none: '本季度没有应报送的园区',
  park: '园区',
  titleNo: '称号编号',
  district: '区县',
  status: '状态',
  submitted: '报送时间',
  remarks: '提示',
  table: '下载表格（CSV）',
  alerts: '本季度预警',
  noAlerts: '暂无预警',
  alert: '预警事项',
  level: '级别',
  levels: { yellow: '黄色', red: '红色' },
  raised: '提出时间',
  decision: '结果',
  back: '返回园区',
  days: '逾期工作日',
  history: '历次季报',
  analysis: {
    title: '本季运行分析',
    none: '没有本季和上季都已接收报表的园区',
    parks: '可比园区',
    now: '本季',
    before: '上季',
    change: '变动',
    percent: (change: number) => `${change > 0 ? '+' : ''}${change}%`,
    points: (change: number) => `${change > 0 ? '+' : ''}${change} 个百分点`,
    arrivals: (now: ArrivalsSaid, before: ArrivalsSaid) =>
      `本季应报 ${now.due} 家，已报 ${now.came} 家（上季应报 ${before.due} 家，已报 ${before.came} 家）；逾期 ${now.late} 家，未报送 ${now.missing} 家，有异常提示 ${now.flagged} 家。`,
    alerts: (yellow: number, red: number, closed: number) =>
      yellow + red === 0
        ? '本季没有提出预警。'
        : `本季提出预警 ${yellow + red} 件，其中黄色 ${yellow} 件、红色 ${red} 件，已办结 ${closed} 件。`,
    moved: (name: string, parks: number, [now, before]: readonly [string, string], change?: number) =>
      `${parks} 家可比园区${name} ${now}，上季 ${before}${
        change === undefined
          ? ''
          : change === 0
            ? '，持平'
            : `，${change > 0 ? '增长' : '下降'} ${Math.abs(change)}%`
      }。`,
  },
}
