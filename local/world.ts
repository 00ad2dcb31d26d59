import { region, stateMachineArn } from '#local/account.ts'
import type { Clock } from '#local/clock.ts'
import type { Handler } from '#local/lambda.ts'
import type { LocalOptions, World } from '#local/options.ts'

export interface Endpoints {
  readonly web: string
  readonly dynamodb: string
  readonly s3: string
  readonly stepFunctions: string
  readonly smtp: string
}

/** The settings all functions find, under the names they have on AWS. */
export function createWorld(options: LocalOptions, clock: Clock, endpoints: Endpoints): World {
  const machines = Object.keys(options.workflows).map((name) => [name, stateMachineArn(name)])
  return {
    clock,
    env: {
      AWS_REGION: region,
      TABLE_NAME: options.table.TableName ?? '',
      DYNAMODB_ENDPOINT: endpoints.dynamodb,
      BUCKET_NAME: options.bucket,
      S3_ENDPOINT: endpoints.s3,
      STEP_FUNCTIONS_ENDPOINT: endpoints.stepFunctions,
      STATE_MACHINES: JSON.stringify(Object.fromEntries(machines)),
      SMTP_URL: endpoints.smtp,
      BASE_URL: endpoints.web,
      ...options.env,
    },
  }
}

export async function makeHandlers(
  { functions }: LocalOptions,
  world: World,
): Promise<Record<string, Handler>> {
  const made = Object.entries(functions).map(async ([name, make]) => [name, await make(world)] as const)
  return Object.fromEntries(await Promise.all(made))
}
