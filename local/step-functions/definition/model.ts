import type { Json } from '#local/step-functions/json.ts'

/** A value whose `{% … %}` strings are evaluated when it is needed; `field` is its place within the state. */
export type Template =
  | { readonly kind: 'literal'; readonly value: Json; readonly field: string }
  | { readonly kind: 'expression'; readonly text: string; readonly field: string }
  | {
      readonly kind: 'object'
      readonly entries: readonly (readonly [string, Template])[]
      readonly field: string
    }
  | { readonly kind: 'list'; readonly items: readonly Template[]; readonly field: string }

export interface Assignments {
  readonly entries: readonly (readonly [string, Template])[]
}

export interface Retrier {
  readonly errors: readonly string[]
  readonly interval: number
  readonly attempts: number
  readonly backoff: number
  readonly maxDelay?: number
  readonly jitter: 'FULL' | 'NONE'
}

interface Continuation {
  readonly assign?: Assignments
  readonly output?: Template
}

export interface Catcher extends Continuation {
  readonly errors: readonly string[]
  readonly next: string
}

export interface ChoiceRule extends Continuation {
  readonly condition: Template
  readonly next: string
}

interface Named extends Continuation {
  readonly name: string
  /** Absent when the state ends its machine. */
  readonly next?: string
}

interface Recovering {
  readonly retry: readonly Retrier[]
  readonly catch: readonly Catcher[]
}

export type Resource =
  | { readonly kind: 'function'; readonly arn: string }
  | { readonly kind: 'invoke'; readonly callback: boolean }
  | { readonly kind: 'execution'; readonly wait: boolean }

export interface PassState extends Named {
  readonly type: 'Pass'
}
export interface SucceedState extends Named {
  readonly type: 'Succeed'
}
export interface FailState extends Named {
  readonly type: 'Fail'
  readonly error?: Template
  readonly cause?: Template
}
export interface WaitState extends Named {
  readonly type: 'Wait'
  readonly seconds?: Template
  readonly timestamp?: Template
}
export interface ChoiceState extends Named {
  readonly type: 'Choice'
  readonly rules: readonly ChoiceRule[]
  readonly fallback?: string
}
export interface TaskState extends Named, Recovering {
  readonly type: 'Task'
  readonly resource: Resource
  readonly arguments?: Template
  readonly timeout?: Template
  readonly heartbeat?: Template
}
export interface ParallelState extends Named, Recovering {
  readonly type: 'Parallel'
  readonly arguments?: Template
  readonly branches: readonly Machine[]
}
export interface MapState extends Named, Recovering {
  readonly type: 'Map'
  readonly items?: Template
  readonly selector?: Template
  readonly concurrency?: Template
  readonly toleratedCount?: Template
  readonly toleratedPercentage?: Template
  readonly processor: Machine
}

export type State =
  | PassState
  | SucceedState
  | FailState
  | WaitState
  | ChoiceState
  | TaskState
  | ParallelState
  | MapState

export interface Machine {
  readonly startAt: string
  readonly states: ReadonlyMap<string, State>
  /** Seconds; only the outermost machine has one. */
  readonly timeout?: number
}
