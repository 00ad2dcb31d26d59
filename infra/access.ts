import type { FunctionName } from '#functions/runtime/env.ts'

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'
export type DocumentAction = 'GetObject' | 'PutObject'
export type WorkflowAction = 'StartExecution' | 'StopExecution' | 'SendTaskSuccess' | 'SendTaskFailure'

export interface Access {
  readonly table: readonly TableAction[]
  readonly documents?: readonly DocumentAction[]
  readonly workflows?: readonly WorkflowAction[]
}

const everyItem = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] as const

/** What each function may do. A transaction is authorised by the actions of its items. */
export const access: { readonly [F in FunctionName]: Access } = {
  public: { table: everyItem },
  applicants: { table: everyItem, documents: ['GetObject', 'PutObject'] },
  links: { table: everyItem, documents: ['GetObject', 'PutObject'] },
  staff: { table: everyItem },
  uploads: { table: everyItem, documents: ['GetObject'] },
  'open-task': { table: everyItem, workflows: ['SendTaskSuccess'] },
  'conclude-case': { table: everyItem },
  relay: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    workflows: ['StartExecution', 'StopExecution', 'SendTaskSuccess', 'SendTaskFailure'],
  },
  scheduled: { table: everyItem },
  administer: { table: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] },
}
