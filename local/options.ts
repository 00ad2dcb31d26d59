import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import type { Clock } from '#local/clock.ts'
import type { Route } from '#local/gateway/server.ts'
import type { Handler } from '#local/lambda.ts'
import type { Schedule } from '#local/schedules.ts'

export type { Handler }

/** What a function finds where it runs: the settings it would have on AWS, and the virtual clock. */
export interface World {
  readonly env: Readonly<Record<string, string>>
  readonly clock: Clock
}

export interface Arns {
  readonly partition: string
  functionArn(name: string): string
  stateMachineArn(name: string): string
}

export interface LocalOptions {
  /** Where everything is kept; one start at a time may use it. */
  readonly dataFolder: string
  /** The port of the web pages when the folder knows none yet and it is free. */
  readonly port?: number
  readonly table: CreateTableCommandInput
  /** The attribute after which an item counts as gone. */
  readonly ttlAttribute: string
  readonly bucket: string
  /** Function name → what makes its handler. */
  readonly functions: Readonly<Record<string, (world: World) => Handler | Promise<Handler>>>
  /** Workflow name → its definition in Amazon States Language, ARNs filled in. */
  readonly workflows: Readonly<Record<string, (arns: Arns) => string>>
  readonly route: (method: string, path: string) => Route | undefined
  /** The function that receives the table's changes. */
  readonly relay?: {
    readonly functionName: string
    /** As the filter of its event source mapping; every change when there is none. */
    readonly wants?: (record: _Record) => boolean
    readonly batchSize?: number
    /** Batches side by side, as the parallelization factor of its event source mapping. */
    readonly lanes?: number
    readonly maxAttempts?: number
  }
  /** The function that is told of each uploaded file. */
  readonly uploads?: string
  readonly schedules?: (world: World) => readonly Schedule[]
  /** Further settings for all functions. */
  readonly env?: Readonly<Record<string, string>>
  /** Fills an empty data folder. */
  readonly seed?: (
    world: World,
    invoke: (functionName: string, event: unknown) => Promise<unknown>,
  ) => Promise<void>
  /** A DynamoDB endpoint that runs already. */
  readonly dynamodbEndpoint?: string
  readonly log?: (line: string) => void
}
