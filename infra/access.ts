import type { FunctionName } from '#functions/runtime/env.ts'

export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'
export type DocumentAction = 'GetObjectVersion' | 'PutObject'
export type WorkflowAction = 'StartExecution' | 'StopExecution' | 'SendTaskSuccess' | 'SendTaskFailure'

export interface Access {
  readonly table: readonly TableAction[]
  /** The partitions of the table it may touch, as patterns; those of an index too. */
  readonly partitions: readonly string[]
  /** Partitions it may read and not change. */
  readonly reads?: readonly string[]
  readonly documents?: readonly DocumentAction[]
  readonly workflows?: readonly WorkflowAction[]
}

const everyItem = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] as const

/** Cases and their tasks as they are read. */
const records = ['CASE#*', 'LADDERS', 'OFFICE#*', 'OWNER#*', 'TASK#*'] as const
/** What one act on a case may change together with it. */
const cases = [
  ...records,
  'BAN#*',
  'BOOKS#*',
  'CALENDAR',
  'CELL#*',
  'CLAIM#*',
  'DEMANDS#*',
  'INTAKE#*',
  'MATTERS#*',
  'NOTICE#*',
  'NOTICES',
  'PIPELINE#*',
  'SEATS',
  'SERIES#*',
] as const
/** What each park brings to the dashboards, and the sums of it. */
const figures = ['FIGURES#*', 'HOMES#*', 'SUMS#*', 'UNIT#*'] as const
/** Who asks: every site looks up session, officer and the task a link leads to. */
const callers = ['LINK#*', 'PERSON#*', 'SESSION#*'] as const

/** What each function may do. A transaction is authorised by the actions of its items. */
export const access: { readonly [F in FunctionName]: Access } = {
  public: {
    table: everyItem,
    partitions: [
      ...callers,
      'BATCHES',
      'CASE#*',
      'CLAIM#*',
      'EXPERTS',
      'LADDERS',
      'LIMIT#*',
      'MATTERS#*',
      'NOTICE#*',
      'NOTICES',
      'OFFICE#*',
      'OWNER#*',
      'TASK#*',
      'TITLES',
    ],
    reads: ['SUMS#*'],
  },
  applicants: {
    table: everyItem,
    partitions: [...cases, ...callers, 'BATCHES', 'FILES#*'],
    reads: ['TITLES'],
    documents: ['GetObjectVersion', 'PutObject'],
  },
  links: {
    table: everyItem,
    partitions: [
      ...cases,
      ...callers,
      'BATCHES',
      'EXPERTS',
      'FILES#*',
      'FIRM#*',
      'INVITATION#*',
      'LIMIT#*',
      'RUBRICS',
      'SURVEY#*',
    ],
    reads: ['TITLES'],
    documents: ['GetObjectVersion', 'PutObject'],
  },
  staff: {
    table: everyItem,
    partitions: [...cases, ...callers, 'BATCHES', 'EXPERTS', 'FILES#*', 'RUBRICS'],
    reads: ['TITLES'],
  },
  uploads: { table: everyItem, partitions: [...cases, 'FILES#*'], documents: ['GetObjectVersion'] },
  'open-task': {
    table: everyItem,
    partitions: [...cases, 'EXPERTS', 'PERSON#*'],
    workflows: ['SendTaskSuccess'],
  },
  'conclude-case': { table: everyItem, partitions: [...cases, 'PERSON#*'] },
  register: { table: everyItem, partitions: [...cases, 'BATCHES', 'PERSON#*', 'TITLES'] },
  letters: {
    table: ['GetItem', 'BatchGetItem', 'Query'],
    partitions: [...records, ...callers, 'BATCHES', 'MATTERS#*', 'RUBRICS', 'TITLES'],
  },
  panel: { table: everyItem, partitions: [...cases, 'BATCHES', 'EXPERTS', 'PERSON#*', 'RUBRICS'] },
  notice: { table: everyItem, partitions: [...cases, 'PERSON#*'] },
  relay: {
    table: everyItem,
    partitions: [...cases, ...figures, 'EXPERTS', 'FIRM#*', 'INVITATION#*', 'LINK#*', 'PERSON#*', 'SURVEY#*'],
    reads: ['RUBRICS', 'TITLES'],
    workflows: ['StartExecution', 'StopExecution', 'SendTaskSuccess', 'SendTaskFailure'],
  },
  homes: {
    table: everyItem,
    partitions: [...cases, 'BATCHES', 'FILES#*', 'PERSON#*', 'RUBRICS', 'TITLES'],
    reads: ['INVITATION#*', 'SURVEY#*'],
  },
  cycle: {
    table: everyItem,
    partitions: [
      ...cases,
      ...figures,
      'BATCHES',
      'FILES#*',
      'INVITATION#*',
      'PERSON#*',
      'SURVEY#*',
      'TITLES',
    ],
    reads: ['RUBRICS'],
  },
  parks: {
    table: everyItem,
    partitions: [...cases, ...callers, 'BATCHES', 'FILES#*'],
    reads: ['INVITATION#*', 'RUBRICS', 'SURVEY#*', 'TITLES'],
    documents: ['GetObjectVersion', 'PutObject'],
  },
  programme: {
    table: everyItem,
    partitions: [...cases, ...callers, 'BATCHES', 'FILES#*', 'TITLES'],
    reads: ['HOMES#*', 'INVITATION#*', 'RUBRICS', 'SUMS#*', 'SURVEY#*'],
    documents: ['GetObjectVersion', 'PutObject'],
  },
  figures: {
    table: everyItem,
    partitions: ['CASE#*', ...callers, 'LADDERS', 'OFFICE#*', 'OWNER#*', 'SUMS#*', 'TASK#*'],
    reads: ['BATCHES', 'PIPELINE#*'],
  },
  scheduled: { table: everyItem, partitions: [...cases, 'PERSON#*'] },
  administer: {
    table: everyItem,
    partitions: [...cases, ...figures, 'BATCHES', 'EXPERTS', 'PERSON#*'],
    reads: ['RUBRICS', 'TITLES'],
  },
}
