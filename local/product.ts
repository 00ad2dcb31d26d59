import { tableDefinition, ttlAttribute } from '#adapters/dynamodb/table.ts'
import { nextRungs } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { composeAdminister } from '#functions/compose/administer.ts'
import { composeApplicants } from '#functions/compose/applicants.ts'
import { composeConcludeCase } from '#functions/compose/conclude-case.ts'
import { composeCycle } from '#functions/compose/cycle.ts'
import { composeHomes } from '#functions/compose/homes.ts'
import { composeLetters } from '#functions/compose/letters.ts'
import { composeLinks } from '#functions/compose/links.ts'
import { composeNotice } from '#functions/compose/notice.ts'
import { composeOpenTask } from '#functions/compose/open-task.ts'
import { composePanel } from '#functions/compose/panel.ts'
import { composeParks } from '#functions/compose/parks.ts'
import { table } from '#functions/compose/parts.ts'
import { composeProgramme } from '#functions/compose/programme.ts'
import { composePublic } from '#functions/compose/public.ts'
import { composeRegister } from '#functions/compose/register.ts'
import { composeRelay } from '#functions/compose/relay.ts'
import { composeScheduled } from '#functions/compose/scheduled.ts'
import { composeStaff } from '#functions/compose/staff.ts'
import { composeUploads } from '#functions/compose/uploads.ts'
import { functionFor, routeKeyOf } from '#functions/http/match.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import type { Env, FunctionName } from '#functions/runtime/env.ts'
import { stack } from '#functions/runtime/stack.ts'
import type { WorkflowName } from '#workflows/manifest.ts'
import { substitute, valuesOf, workflowNames } from '#workflows/manifest.ts'
import type { Handler } from './lambda.ts'
import type { Arns, LocalOptions, World } from './options.ts'
import { sealKeyOf } from './seal-key.ts'
import { seed } from './seed/seed.ts'

// One handler takes one kind of event; the services that call it send just that kind.
type Compose = (env: Env, clock: Clockwork) => (event: never) => Promise<unknown>

const composed: { readonly [F in FunctionName]: Compose } = {
  public: composePublic,
  applicants: composeApplicants,
  links: composeLinks,
  staff: composeStaff,
  uploads: composeUploads,
  'open-task': composeOpenTask,
  'conclude-case': composeConcludeCase,
  notice: composeNotice,
  register: composeRegister,
  letters: composeLetters,
  panel: composePanel,
  relay: composeRelay,
  scheduled: composeScheduled,
  homes: composeHomes,
  cycle: composeCycle,
  parks: composeParks,
  programme: composeProgramme,
  figures: composeFiguresLate,
  administer: composeAdminister,
}

/** Charts bring a library that takes a quarter of a second to load: it is loaded for the first chart, not for the first page. */
function composeFiguresLate(env: Env, clock: Clockwork) {
  let made: Promise<(event: never) => Promise<unknown>> | undefined
  return async (event: never) => {
    made ??= import('#functions/compose/figures-site.ts').then(({ composeFigures }) =>
      composeFigures(env, clock),
    )
    return (await made)(event)
  }
}

export interface ProductOptions {
  readonly dataFolder: string
  /** Folder of the built style sheet and scripts. */
  readonly assets: string
  readonly port?: number
  readonly dynamodbEndpoint?: string
  /** Leaves an empty folder without the demonstration batch. */
  readonly bare?: boolean
  readonly log?: (line: string) => void
}

/** This product as the local services run it: the same functions, workflows and table as on AWS. */
export function product(options: ProductOptions): LocalOptions {
  const { dataFolder, assets, port, dynamodbEndpoint, bare, log } = options
  return {
    dataFolder,
    table: tableDefinition('ecohome'),
    ttlAttribute,
    bucket: 'ecohome-documents',
    functions: Object.fromEntries(
      Object.entries(composed).map(([name, compose]) => [
        name,
        (world: World) => hosted(name, compose, world),
      ]),
    ),
    workflows: Object.fromEntries(workflowNames.map((name) => [name, (arns: Arns) => defined(name, arns)])),
    route: (method, path) => ({
      functionName: functionFor(method, path),
      routeKey: routeKeyOf(method, path),
    }),
    relay: {
      functionName: 'relay',
      lanes: 10,
      wants: ({ eventName, dynamodb }) =>
        eventName === 'INSERT' && (dynamodb?.Keys?.SK?.S ?? '').startsWith('INTENT#'),
    },
    uploads: 'uploads',
    schedules: ({ env }) => [
      { name: 'ladders', functionName: 'scheduled', minutes: [1, 31], worth: nextRungs(table(env)) },
      { name: 'cycle', functionName: 'cycle', minutes: [11], hours: [16] },
    ],
    env: {
      MAIL_FROM: '中小企业生态家园 <noreply@ecohome.example>',
      ASSETS: assets,
      SEAL_KEY: sealKeyOf(dataFolder),
    },
    ...(bare ? {} : { seed }),
    ...(port === undefined ? {} : { port }),
    ...(dynamodbEndpoint ? { dynamodbEndpoint } : {}),
    ...(log ? { log } : {}),
  }
}

function hosted(name: string, compose: Compose, { env, clock }: World): Handler {
  const handle = compose(
    env,
    clockwork(() => clock.now()),
  ) as (event: unknown) => Promise<unknown>
  return stack(name, handle)
}

function defined(name: string, { partition, functionArn, stateMachineArn }: Arns): string {
  const workflow = name as WorkflowName
  const values = valuesOf(workflow, functionArn, stateMachineArn)
  return substitute(workflow, { ...values, Partition: partition })
}
