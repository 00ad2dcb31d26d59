import * as z from 'zod/mini'

/** The settings a function may have. Endpoints are set on one machine only. */
const settings = {
  TABLE_NAME: z.string(),
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  BUCKET_NAME: z.string(),
  S3_ENDPOINT: z.optional(z.url()),
  BASE_URL: z.url(),
  STEP_FUNCTIONS_ENDPOINT: z.optional(z.url()),
  /** JSON: workflow name → ARN of its state machine. */
  STATE_MACHINES: z.string(),
  SMTP_URL: z.optional(z.string()),
  SMTP_SECRET_ARN: z.optional(z.string()),
  MAIL_FROM: z.string(),
  /** The key that hides who objected: the text itself on one machine, where it is kept on AWS. */
  SEAL_KEY: z.optional(z.string()),
  SEAL_SECRET_ARN: z.optional(z.string()),
  /** Folder of the built style sheet and scripts. */
  ASSETS: z.string(),
}
type Setting = keyof typeof settings

export type FunctionName =
  | 'public'
  | 'applicants'
  | 'links'
  | 'staff'
  | 'uploads'
  | 'open-task'
  | 'conclude-case'
  | 'notice'
  | 'register'
  | 'letters'
  | 'panel'
  | 'relay'
  | 'scheduled'
  | 'homes'
  | 'cycle'
  | 'parks'
  | 'programme'
  | 'figures'
  | 'administer'

const table: readonly Setting[] = ['TABLE_NAME', 'DYNAMODB_ENDPOINT']
const bucket: readonly Setting[] = ['BUCKET_NAME', 'S3_ENDPOINT']
const machines: readonly Setting[] = ['STATE_MACHINES', 'STEP_FUNCTIONS_ENDPOINT']
const seal: readonly Setting[] = ['SEAL_KEY', 'SEAL_SECRET_ARN']
const mail: readonly Setting[] = ['SMTP_URL', 'SMTP_SECRET_ARN', 'MAIL_FROM']

/** Which settings each function reads; what it is given in infra/ is held against this. */
export const environments: { readonly [F in FunctionName]: readonly Setting[] } = {
  public: [...table, ...mail, 'BASE_URL', 'ASSETS'],
  applicants: [...table, ...bucket, 'BASE_URL', 'ASSETS'],
  staff: [...table, ...bucket, ...seal, 'BASE_URL', 'ASSETS'],
  links: [...table, ...bucket, ...mail, ...seal, 'BASE_URL', 'ASSETS'],
  uploads: [...table, ...bucket],
  'open-task': [...table, ...machines],
  'conclude-case': [...table],
  notice: [...table],
  relay: [...table, ...machines, ...mail, ...seal, 'BASE_URL'],
  register: [...table],
  letters: [...table, 'BASE_URL', 'ASSETS'],
  panel: [...table],
  scheduled: [...table],
  homes: [...table],
  cycle: [...table],
  parks: [...table, ...bucket, 'BASE_URL', 'ASSETS'],
  programme: [...table, ...bucket, 'BASE_URL', 'ASSETS'],
  figures: [...table, 'BASE_URL', 'ASSETS'],
  administer: [...table],
}

export type Env = Readonly<Record<string, string | undefined>>

/** Reads one setting, so that a missing one dies at cold start by name. */
export function setting(env: Env, name: Setting): string {
  const value = settings[name].parse(env[name] || undefined)
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

export function optional(env: Env, name: Setting): string | undefined {
  return settings[name].parse(env[name] || undefined)
}
