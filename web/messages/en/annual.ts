import type * as zh from '#web/messages/zh-CN/annual.ts'

const two = (points: number): string => Number(points).toFixed(2)
const signed = (points: number): string => `${points > 0 ? '+' : ''}${two(points)}`

export const annual: typeof zh.annual = {
  title: (year) => `Why the score of ${year} is what it is`,
  next: 'Open an indicator to see its verified value, its rule and where it comes from',
  provisional: 'The district has not verified the values yet: this is tried on what the system knows now.',
  unjudged: 'Not all reviewers have handed in yet: the base score is without the judged part.',
  missing: 'The park handed in no self-evaluation; the city decided that it fails.',
  exempt: 'The park is not evaluated for this year.',
  base: 'Base score',
  bonus: 'Bonus',
  bonusCap: (cap) => `${cap} points at most`,
  deductions: 'Deductions',
  final: 'Final score',
  band: 'Band',
  place: 'Place',
  placeOf: (place, rated) => `No. ${place} of ${rated} rated parks`,
  quota: 'Places for excellent',
  places: (n) => String(n),
  rubric: 'Rubric',
  proposed: 'Band by the rules',
  decided: 'Band decided by the meeting',
  override: (from, reason) => `Changed from “${from}”: ${reason}`,
  why: {
    score: 'By its score',
    quota: 'Good enough for excellent, but the places are taken: one band lower',
    tied: 'Nothing tells it from others and the places left are too few for all of them: one band lower; the meeting may decide',
    barred: 'Good enough for excellent, but a deduction bars it',
    veto: 'A veto applies',
  },
  vetoes: 'Vetoes',
  noVetoes: 'No veto was found',
  extras: 'Bonus and deductions',
  item: 'Item',
  each: 'Each',
  count: 'Recognised',
  points: 'Points',
  signed,
  sum: (points) => two(points),
  formula: (base, bonus, deducted, final) =>
    `${two(base)} + ${two(bonus)} − ${two(Math.abs(deducted))} = ${two(final)}`,
  formulaRule:
    'Final score = base + bonus + deductions, between 0 and 100, rounded half up to two decimals; then the band',
  sheets: 'Sheets of the judged items',
  back: 'Back to the park',
  toRanking: 'Ranking of the year',
  rows: (n) => (n === 1 ? '1 row' : `${n} rows`),
  roster: 'Roster',
  survey: 'Satisfaction survey',
  report: (quarter) => `Quarterly report ${quarter}`,
  correction: (key) => `Correction ${key}`,
  verification: 'District verification',
  self: 'Self-evaluation',
  finding: (verdict, reason) => {
    const known: { readonly [verdict: string]: string } = {
      属实: 'Found true',
      调整: 'Adjusted',
      不予认可: 'Not recognised',
    }
    const said = known[verdict] ?? verdict
    return reason ? `${said}: ${reason}` : said
  },

  ranking: (year) => `Ranking of ${year}`,
  rankingNext:
    'The places for excellent are given once all parks are scored; the meeting decides, and gives a reason for any change',
  counts: (rated, waiting, exempt) => `${rated} scored, ${waiting} in evaluation, ${exempt} not evaluated`,
  quotaLine: (quota, rated, share) =>
    `Places for excellent: ${quota}, that is ${share} of ${rated} scored parks, rounded down, at least one.`,
  waitingHint: 'Some parks have no score yet: places and bands are final once all are scored.',
  tieHint:
    'Equal scores are told apart by the groups the rubric names; parks that stay equal get in together or not at all.',
  caption: 'Places and bands',
  park: 'Park',
  district: 'District',
  reason: 'Why this band',
  tied: (parks) => `Equal to ${parks}`,
  inQuota: 'Within the quota',
  empty: 'No park of this year is scored yet.',
  waiting: 'Parks in evaluation',
  status: 'Status',
  exempted: 'Parks not evaluated',
  csv: 'Download CSV',
  simulate: 'Try another version of the rubric',
  years: 'Other years',
  yearName: (year) => String(year),
  csvHead: [
    'Place',
    'Park',
    'District',
    'Computed',
    'Judged',
    'Base score',
    'Bonus',
    'Deductions',
    'Final score',
    'Band by the rules',
    'Why',
    'Band decided',
    'Reason for the change',
    'Vetoes',
  ],
  link: 'Annual evaluation: ranking',
  parkLink: (year) => `Score of ${year} explained`,

  result: (year) => `Result of ${year}`,
  groups: 'Points by group',
  group: 'Group',
  got: 'Points',
  max: 'Maximum',
  resultHint:
    'The score is computed from the values the district verified; who judged and what the meeting said is not told. You may ask for a review in time.',

  simulation: {
    choose: 'Choose a year',
    where: (parks) => `Scored parks: ${parks}`,
    bandBefore: 'Band now',
    bandAfter: 'Band then',
    hint: 'Computed again from verified values, the reviewers’ points, and the bonus, deductions and vetoes recognised. Judged points keep their share of the maximum; the places for excellent are given anew.',
    summary: (up, down, better, worse) =>
      `Scores that rise: ${up}; that fall: ${down}. Parks in a better band: ${better}; in a lower one: ${worse}.`,
    empty: 'No park of this year is scored yet.',
    ranking: 'Ranking',
  },
}
