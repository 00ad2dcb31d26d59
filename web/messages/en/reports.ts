import type { ArrivalsSaid } from '#web/messages/zh-CN/reports.ts'

export const reports = {
  title: 'Quarterly reports',
  of: (quarter: string) => `Quarterly report ${quarter}`,
  all: (quarter: string) => `Reports of all parks, ${quarter}`,
  counts: (all: number, came: number, late: number, missing: number) =>
    `${all} to report, ${came} handed in, ${late} late, ${missing} missing`,
  due: (day: string) =>
    `Due from the park on ${day}, 18:00; the district checks within five working days; the quarter is locked when the city has received it`,
  act: 'Open the task',
  next: (at: string) =>
    at === ''
      ? 'The park reports, the district checks, the city receives; then the quarter is locked'
      : `Handed in on ${at}; when the district has checked and the city received it, the quarter is locked`,
  late: (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
  missing: 'Was recorded as missing',
  v9: 'Two quarters missing in a row (V9)',
  odd: 'Something to look at',
  look: 'Look again',
  figures: 'Main figures compared',
  noFigures: 'Not handed in yet',
  figure: 'Figure',
  sum: 'since 1 January',
  own: 'Of it this quarter',
  corrections: 'Corrected after the lock',
  correctionsHint:
    'An approved correction computes anew what the system counts, from the corrected roster or ledger; old values are kept and published results stay.',
  old: 'Old value',
  new: 'Corrected',
  reason: 'Reason',
  approved: 'Approved by',
  correctedAt: 'Corrected at',
  anomalies: 'What the system noticed',
  noAnomalies: 'Nothing',
  finding: 'Finding',
  numbers: 'Numbers',
  quarter: 'Quarter',
  show: 'Show',
  none: 'No park has to report for this quarter',
  park: 'Park',
  titleNo: 'Title number',
  district: 'District',
  status: 'State',
  submitted: 'Handed in',
  remarks: 'Remarks',
  table: 'Download as a table (CSV)',
  alerts: 'Alerts of the quarter',
  noAlerts: 'No alerts',
  alert: 'Alert',
  level: 'Level',
  levels: { yellow: 'Yellow', red: 'Red' },
  raised: 'Raised',
  decision: 'Outcome',
  back: 'Back to the park',
  days: 'Working days late',
  history: 'Earlier reports',
  analysis: {
    title: 'The quarter analysed',
    none: 'No park has its reports of this quarter and of the one before received',
    parks: 'Parks compared',
    now: 'This quarter',
    before: 'Quarter before',
    change: 'Change',
    percent: (change: number) => `${change > 0 ? '+' : ''}${change}%`,
    points: (change: number) => `${change > 0 ? '+' : ''}${change} points`,
    arrivals: (now: ArrivalsSaid, before: ArrivalsSaid) =>
      `${now.came} of ${now.due} reports came in (${before.came} of ${before.due} the quarter before); ${now.late} late, ${now.missing} missing, ${now.flagged} with something odd.`,
    alerts: (yellow: number, red: number, closed: number) =>
      yellow + red === 0
        ? 'No alert was raised.'
        : `${yellow + red} alerts were raised, ${yellow} yellow and ${red} red; ${closed} are closed.`,
    moved: (name: string, parks: number, [now, before]: readonly [string, string], change?: number) =>
      `${name} of ${parks} parks compared: ${now}, after ${before}${
        change === undefined || change === 0 ? '' : `, ${change > 0 ? 'up' : 'down'} ${Math.abs(change)}%`
      }.`,
  },
}
