/** Every address of the product. The same table dispatches requests and builds links. */
export const routes = {
  home: '/',
  batch: '/batches/:batch',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signOut: '/sign-out',
  language: '/language',
  applications: '/applications',
  application: '/applications/:id',
  section: '/applications/:id/sections/:section',
  roster: '/applications/:id/roster',
  rosterRow: '/applications/:id/roster/rows/:row',
  rosterImport: '/applications/:id/roster/import',
  rosterPaste: '/applications/:id/roster/paste',
  rosterTemplate: '/applications/:id/roster/template.csv',
  attachments: '/applications/:id/attachments',
  upload: '/applications/:id/attachments/:slot',
  removeFile: '/applications/:id/files/:file/remove',
  check: '/applications/:id/check',
  submitted: '/applications/:id/submitted',
  withdraw: '/applications/:id/withdraw',
  appeal: '/applications/:id/appeal',
  change: '/applications/:id/change',
  exit: '/applications/:id/exit',
  filingUpload: '/applications/:id/filings/:filing/:slot',
  removeFilingFile: '/applications/:id/filings/:filing/files/:file/remove',
  file: '/files/:file',
  link: '/l/:secret',
  resend: '/links/resend',
  task: '/tasks/:task',
  decide: '/tasks/:task/decide',
  decided: '/tasks/:task/decided',
  decisionCode: '/tasks/:task/code',
  contacts: '/tasks/:task/contacts',
  delegate: '/tasks/:task/delegate',
  extend: '/tasks/:task/extend',
  recall: '/tasks/:task/recall',
  recallRecommendation: '/tasks/:task/recall-recommendation',
  taskUpload: '/tasks/:task/attachments/:slot',
  removeTaskFile: '/tasks/:task/files/:file/remove',
  staff: '/staff',
  staffBatch: '/staff/batches/:batch',
  staffCase: '/staff/cases/:id',
  staffHistory: '/staff/cases/:id/history.json',
  staffContacts: '/staff/cases/:id/contacts',
  removeSheet: '/staff/cases/:id/seats/:seat/remove',
  document: '/staff/cases/:id/documents/:kind',
  park: '/homes/:id',
  parkReport: '/homes/:id/reports/:quarter',
  staffParks: '/staff/homes',
  staffPark: '/staff/homes/:id',
  staffReport: '/staff/homes/:id/reports/:quarter',
  monitoring: '/staff/programme/monitoring',
  monitoringTable: '/staff/programme/monitoring.csv',
  titleAct: '/staff/homes/:id/title/:act',
  register: '/register',
  registerTable: '/register/titles.csv',
  title: '/register/:title',
  staffScore: '/staff/cases/:id/score',
  standings: '/staff/batches/:batch/ranking',
  standingsCsv: '/staff/batches/:batch/ranking.csv',
  rubrics: '/staff/rubrics',
  rubric: '/staff/rubrics/:code/:version',
  publishRubric: '/staff/rubrics/:code/:version/publish',
  simulateRubric: '/staff/rubrics/:code/:version/simulate',
  notices: '/notices',
  notice: '/notices/:notice',
  objectionStart: '/notices/:notice/rows/:row/objection',
  objection: '/objections/:objection',
  objectionSubmit: '/objections/:objection/submit',
  objectionUpload: '/objections/:objection/evidence/:slot',
  removeObjectionFile: '/objections/:objection/files/:file/remove',
  objector: '/tasks/:task/objector',
  staffNotice: '/staff/batches/:batch/notice',
  staffNoticeRow: '/staff/notices/:notice/rows/:row',
  staffObjector: '/staff/cases/:id/objections/:objection',
  expertHome: '/expert',
  experts: '/staff/experts',
  expertTemplate: '/staff/experts/template.csv',
  expertImport: '/staff/experts/import',
  newExpert: '/staff/experts/new',
  expert: '/staff/experts/:expert',
  expertStatus: '/staff/experts/:expert/status',
  formMessages: '/forms/:form/:version/messages',
  formSchema: '/forms/:form/:version/schema.json',
  openapi: '/openapi.json',
  asset: '/assets/:name',
} as const

export type Route = keyof typeof routes

type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

export type Params<R extends Route> = { readonly [Name in Names<(typeof routes)[R]>]: string | number }

/** Builds the path of a route; parameters are encoded. */
export function path<R extends Route>(
  route: R,
  ...[params]: [Names<(typeof routes)[R]>] extends [never] ? [] : [Params<R>]
): string {
  const given = new Map(Object.entries(params ?? {}))
  return routes[route].replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(String(given.get(name))))
}
