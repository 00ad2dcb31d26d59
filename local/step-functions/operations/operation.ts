import type { Clock } from '#local/step-functions/clock.ts'
import type { Names } from '#local/step-functions/names.ts'
import type { Residents } from '#local/step-functions/residents.ts'
import type { Runner } from '#local/step-functions/runner.ts'
import type { Starter } from '#local/step-functions/starter.ts'
import type { ExecutionStore } from '#local/step-functions/store/executions.ts'
import type { MachineStore } from '#local/step-functions/store/machines.ts'
import type { Tokens } from '#local/step-functions/tokens.ts'

export interface OperationDeps {
  readonly clock: Clock
  readonly names: Names
  readonly tokens: Tokens
  readonly runner: Runner
  readonly residents: Residents
  readonly starter: Starter
  readonly executions: ExecutionStore
  readonly machines: MachineStore
}

/** The operations of the API by name; each reads its request body and returns the response body. */
export type Operations = Readonly<Record<string, (body: unknown) => Promise<unknown>>>
