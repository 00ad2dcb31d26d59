import type * as zh from '#web/messages/zh-CN/staff.ts'

export const staff: typeof zh.staff = {
  title: 'Waiting for me',
  where: (count) => (count === 0 ? 'Nothing is waiting' : `${count} waiting`),
  asked: 'Take the earliest due date first',
  next: 'The links were also mailed to you',
  waiting: 'Waiting for me',
  park: 'Park',
  number: 'Number',
  what: 'What',
  stage: 'Stage',
  since: 'Since',
  until: 'Until',
  who: 'For',
  none: 'Nothing is waiting for you.',
  cases: 'Open in this office',
  noCases: 'Nothing is open.',
  status: 'Status',
  district: 'District',
  updated: 'Last change',
  filter: 'Filter',
}

export const staffCase: typeof zh.staffCase = {
  asked: (form, who) => `“${form}” waits for ${who}`,
  next: 'Then it moves on to the next stage',
  timeline: 'History, internal entries included',
  decisions: 'Decisions',
  noDecisions: 'No decision yet.',
  by: (name, at) => `${name}, ${at}`,
  chain: (hash) => `Check value of the record: ${hash}`,
  application: 'The application',
}
