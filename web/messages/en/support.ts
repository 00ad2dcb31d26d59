import type * as zh from '#web/messages/zh-CN/support.ts'

export const support: typeof zh.support = {
  list: 'Projects to be supported',
  listWhere: (n: number) => (n === 0 ? 'Nothing is listed now' : n === 1 ? '1 project' : `${n} projects`),
  listNext:
    'What nobody objects to while it is listed is paid; tell the city commission in that time if something is wrong',
  listNone: 'Nothing is listed now.',
  project: 'Project',
  applicant: 'Applicant',
  category: 'Field',
  year: 'Year of the funds',
  amount: 'Approved (× ¥10,000)',
  until: 'Listed until',
  status: 'State',
  practices: 'Best practice',
  practicesWhere: (n: number) => (n === 0 ? 'No case is published yet' : n === 1 ? '1 case' : `${n} cases`),
  practicesNext:
    'Offered by parks, checked by districts, selected by the city; firms named have agreed to publication',
  practicesNone: 'No case is published yet.',
  case: 'Case',
  kind: 'Kind',
  park: 'Park',
  district: 'District',
  published: 'Published',
  publishedOn: (when: string) => `Published ${when}`,
  allPractices: 'All best practice',
  askFunds: 'Ask for funds',
  offerPractice: 'Offer a best-practice case',
}
