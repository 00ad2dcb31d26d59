/** Every key of the table is built here; docs/access-patterns.md says what each is for. */
export interface Key {
  readonly PK: string
  readonly SK: string
}

const six = (n: number): string => String(n).padStart(6, '0')

export const keys = {
  application: (id: string): Key => ({ PK: `CASE#${id}`, SK: 'APPLICATION' }),
  event: (id: string, seq: number): Key => ({ PK: `CASE#${id}`, SK: `EVENT#${six(seq)}` }),
  submission: (id: string, round: number): Key => ({ PK: `CASE#${id}`, SK: `SUBMISSION#${six(round)}` }),
  draft: (id: string, part: string): Key => ({ PK: `CASE#${id}`, SK: `DRAFT#${part}` }),
  caseTask: (id: string, taskId: string): Key => ({ PK: `CASE#${id}`, SK: `TASK#${taskId}` }),
  intent: (id: string, seq: number, n: number): Key => ({ PK: `CASE#${id}`, SK: `INTENT#${six(seq)}#${n}` }),
  panel: (id: string, n: number): Key => ({ PK: `CASE#${id}`, SK: `PANEL#${six(n)}` }),
  draw: (id: string, n: number): Key => ({ PK: `CASE#${id}`, SK: `DRAW#${six(n)}` }),
  task: (id: string): Key => ({ PK: `TASK#${id}`, SK: 'TASK' }),
  taskDraft: (id: string): Key => ({ PK: `TASK#${id}`, SK: 'DRAFT' }),
  file: (owner: string, id: string): Key => ({ PK: `FILES#${owner}`, SK: `FILE#${id}` }),
  firm: (code: string): Key => ({ PK: `FIRM#${code}`, SK: 'FIRM' }),
  doubles: (caseId: string): Key => ({ PK: `CASE#${caseId}`, SK: 'DOUBLES' }),
  notice: (id: string): Key => ({ PK: `NOTICE#${id}`, SK: 'NOTICE' }),
  noticeProof: (id: string, version: number): Key => ({ PK: `NOTICE#${id}`, SK: `PROOF#${six(version)}` }),
  objection: (caseId: string, id: string): Key => ({ PK: `CASE#${caseId}`, SK: `OBJECTION#${id}` }),
  intake: (id: string): Key => ({ PK: `INTAKE#${id}`, SK: 'INTAKE' }),
  link: (hash: string): Key => ({ PK: `LINK#${hash}`, SK: 'LINK' }),
  claim: (name: string): Key => ({ PK: `CLAIM#${name}`, SK: 'CLAIM' }),
  line: (batchId: string, caseId: string): Key => ({ PK: `PIPELINE#${batchId}`, SK: `CASE#${caseId}` }),
  begun: (batchId: string, caseId: string): Key => ({ PK: `PIPELINE#${batchId}`, SK: `DRAFT#${caseId}` }),
  space: (cell: string, caseId: string): Key => ({ PK: `CELL#${cell}`, SK: `CASE#${caseId}` }),
  cell: (cell: string): Key => ({ PK: `CELL#${cell}`, SK: 'CELL' }),
  series: (name: string): Key => ({ PK: `SERIES#${name}`, SK: 'SERIES' }),
  matter: (caseId: string, kind: string, key: string): Key => ({
    PK: `CASE#${caseId}`,
    SK: `MATTER#${kind}#${key}`,
  }),
  entry: (caseId: string, book: string, id: string): Key => ({
    PK: `BOOKS#${caseId}`,
    SK: `ENTRY#${book}#${id}`,
  }),
  pastEntry: (caseId: string, book: string, id: string, version: number): Key => ({
    PK: `BOOKS#${caseId}`,
    SK: `PAST#${book}#${id}#${six(version)}`,
  }),
  ban: (uscc: string): Key => ({ PK: `BAN#${uscc}`, SK: 'BAN' }),
  homeFigures: (caseId: string, quarter: string): Key => ({
    PK: `FIGURES#${caseId}`,
    SK: `QUARTER#${quarter}`,
  }),
  countedUnits: (caseId: string): Key => ({ PK: `FIGURES#${caseId}`, SK: 'UNITS' }),
  recount: (caseId: string): Key => ({ PK: `FIGURES#${caseId}`, SK: 'RECOUNT' }),
  unit: (code: string): Key => ({ PK: `UNIT#${code}`, SK: 'UNIT' }),
  sum: (kind: string, name: string): Key => ({ PK: `SUMS#${kind}`, SK: `SUM#${name}` }),
  survey: (caseId: string, year: number): Key => ({ PK: `SURVEY#${caseId}#${year}`, SK: 'SURVEY' }),
  surveyAnswer: (caseId: string, year: number, id: string): Key => ({
    PK: `SURVEY#${caseId}#${year}`,
    SK: `ANSWER#${id}`,
  }),
  invitation: (id: string): Key => ({ PK: `INVITATION#${id}`, SK: 'INVITATION' }),
  title: (titleNo: string): Key => ({ PK: 'TITLES', SK: `TITLE#${titleNo}` }),
  batch: (id: string): Key => ({ PK: 'BATCHES', SK: `BATCH#${id}` }),
  rubric: (code: string, version: number): Key => ({ PK: 'RUBRICS', SK: `RUBRIC#${code}#${six(version)}` }),
  officer: (office: string, email: string): Key => ({ PK: `OFFICE#${office}`, SK: `OFFICER#${email}` }),
  person: (email: string): Key => ({ PK: `PERSON#${email}`, SK: 'OFFICER' }),
  expert: (id: string): Key => ({ PK: 'EXPERTS', SK: `EXPERT#${id}` }),
  seats: (expertId: string): Key => ({ PK: 'SEATS', SK: `EXPERT#${expertId}` }),
  expertAddress: (email: string): Key => ({ PK: `PERSON#${email}`, SK: 'EXPERT' }),
  account: (email: string): Key => ({ PK: `PERSON#${email}`, SK: 'ACCOUNT' }),
  code: (email: string): Key => ({ PK: `PERSON#${email}`, SK: 'CODE' }),
  session: (hash: string): Key => ({ PK: `SESSION#${hash}`, SK: 'SESSION' }),
  limit: (what: string, who: string, window: number): Key => ({
    PK: `LIMIT#${what}#${who}`,
    SK: `WINDOW#${window}`,
  }),
}

/** Sparse indexes: an item is in one exactly while it carries its attributes. */
export const indexes = {
  /** Cases of an owner, newest last; open tasks of an office by due date; public notices by the day they came out; matters of a year or quarter; figures of parks in a quarter by district; demands of a district by state. */
  list: { name: 'list', pk: 'L1', sk: 'L2' },
  /** Open tasks by the time of their next reminder or escalation; parks and cases by the day the calendar has something to do with them; demands of all parks by state. */
  due: { name: 'due', pk: 'D1', sk: 'D2' },
} as const

export const listOf = {
  owner: (ownerId: string): string => `OWNER#${ownerId}`,
  office: (office: string): string => `OFFICE#${office}`,
  notices: (): string => 'NOTICES',
  matters: (kind: string, period: string): string => `MATTERS#${kind}#${period}`,
  homes: (quarter: string): string => `HOMES#${quarter}`,
  calendar: (): string => 'CALENDAR',
  demands: (districtId: string, state: string): string => `DEMANDS#${districtId}#${state}`,
  allDemands: (state: string): string => `DEMANDS#${state}`,
}

/** All waiting ladders in one partition: some hundred open tasks at the most. */
export const ladders = 'LADDERS'
