import type { Json, JsonObject } from '#local/step-functions/json.ts'

/**
 * What has happened to an execution. The stored events are the only truth: folding them gives the execution's state,
 * and its AWS history is a view of them. What the state already knows (an unchanged output, a state's input) is left out.
 */
export type Event =
  | { kind: 'ExecutionStarted'; input: Json }
  | { kind: 'ExecutionSucceeded' }
  | { kind: 'ExecutionFailed'; error?: string; cause?: string }
  | { kind: 'ExecutionAborted'; error?: string; cause?: string }
  | { kind: 'ExecutionTimedOut' }
  | ({ branch: number } & BranchEvent)

export type BranchEvent =
  | { kind: 'StateEntered'; name: string }
  | { kind: 'StateExited'; output?: Json; assigned?: JsonObject; next?: string }
  | { kind: 'StateFailed'; error?: string; cause?: string }
  | { kind: 'StateAborted' }
  | { kind: 'EvaluationFailed'; cause: string; location?: string }
  | { kind: 'WaitStarted'; until: number }
  | { kind: 'RetryScheduled'; retrier: number; until: number }
  | { kind: 'TaskScheduled'; parameters: Json; timeout?: number; heartbeat?: number }
  | { kind: 'TaskStarted' }
  | { kind: 'TaskSubmitted'; output: Json }
  | { kind: 'TaskSucceeded'; output: Json }
  | { kind: 'TaskFailed'; error?: string; cause?: string }
  | { kind: 'TaskTimedOut'; error: string; cause?: string }
  | { kind: 'HeartbeatReceived' }
  | { kind: 'MapStarted'; items: readonly Json[]; concurrency?: number; tolerated?: number }
  | { kind: 'IterationStarted'; index: number; input?: Json }
  | { kind: 'ParallelStarted'; input?: Json }
  | { kind: 'ChildSucceeded' }
  | { kind: 'ChildFailed' }
  | { kind: 'ChildAborted' }
  | { kind: 'GroupSucceeded' }
  | { kind: 'GroupFailed'; error?: string; cause?: string }

export type EventKind = Event['kind']
