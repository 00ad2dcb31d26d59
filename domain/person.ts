import * as z from 'zod/mini'

/** Role codes of officers; source: the programme's permission table. `CITY_REVIEW` is for officers of other divisions, who review appeals. */
export const Role = z.enum([
  'DIST_EDIT',
  'DIST_SIGN',
  'CITY_EDIT',
  'CITY_LEAD',
  'CITY_DECIDE',
  'CITY_REVIEW',
  'SUPERVISE',
  'ADMIN',
])
export type Role = z.infer<typeof Role>

/** An officer of a recommending unit or of the city commission (office `CITY`). */
export const Officer = z.object({
  email: z.string(),
  name: z.string(),
  office: z.string(),
  roles: z.array(Role),
  deputyOf: z.optional(z.array(z.string())),
})
export type Officer = z.infer<typeof Officer>

export const Account = z.object({ id: z.string(), email: z.string(), createdAt: z.string() })
export type Account = z.infer<typeof Account>

/** Who did something, in which capacity and by which way in. */
export const Actor = z.object({
  kind: z.enum(['applicant', 'officer', 'delegate', 'expert', 'firm', 'system']),
  name: z.string(),
  email: z.optional(z.string()),
  office: z.optional(z.string()),
  role: z.optional(z.string()),
  how: z.enum(['signed-in', 'link', 'api', 'public', 'workflow', 'schedule']),
  from: z.optional(z.string()),
})
export type Actor = z.infer<typeof Actor>

/** Reads everything and acts on nothing. */
export function onlyReads({ roles }: Officer): boolean {
  return roles.includes('SUPERVISE')
}

export const cityOffice = 'CITY'

export function normalEmail(text: string): string {
  return text.trim().toLowerCase()
}
