import * as z from 'zod/mini'
import { type Json, parseJson } from '#local/step-functions/json.ts'
import { refused, WireError } from '#local/step-functions/wire-error.ts'

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u

/** Reads a request body; what the service would refuse is a ValidationException. */
export function readRequest<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const read = z.safeParse(schema, body ?? {})
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new WireError(
    'ValidationException',
    `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'is not valid'}`,
  )
}

export function checkName(name: string): string {
  if (!NAME.test(name)) throw refused('InvalidName', name)
  return name
}

export function readJsonText(text: string, code: string): Json {
  try {
    return parseJson(text)
  } catch (error) {
    throw refused(code, error instanceof Error ? error.message : String(error))
  }
}

/** A place in a list, as `nextToken` carries it. */
export const pageToken = {
  write: (position: string | number): string => Buffer.from(String(position)).toString('base64url'),
  read: (token: string | undefined): string | undefined =>
    token === undefined ? undefined : Buffer.from(token, 'base64url').toString(),
}

export function pageSize(requested: number | undefined): number {
  return requested ? Math.min(requested, 1000) : 100
}
