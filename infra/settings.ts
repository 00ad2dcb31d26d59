import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,15}$/, 'lower-case letters, digits and hyphens, 2 to 16'))

/** What an office decides about one deployment; kept as `infra/stages/<name>.json`. */
export const Stage = z
  .strictObject({
    name,
    region: z
      .string()
      .check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as ap-east-1 or cn-northwest-1')),
    /** Sender of every mail, e.g. "中小企业生态家园 <no-reply@example.org>". */
    mailFrom: z.string().check(z.minLength(3)),
    /** Who is told when people lose something. */
    alarmMail: z.email(),
    /** The site's own name and its certificate; without one the API's address is used. */
    domain: z.optional(z.strictObject({ name: z.string(), certificateArn: z.string() })),
    /** A web application firewall in front. It needs the site's own domain. */
    waf: z._default(z.boolean(), false),
    /** The processor functions run on; arm64 costs a fifth less where the region has it. */
    architecture: z._default(z.enum(['arm64', 'x86_64']), 'arm64'),
    /** Keeps table, documents and key when the stacks are deleted, and refuses to delete the stacks. */
    protect: z._default(z.boolean(), true),
  })
  .check(
    z.refine((stage) => !stage.waf || stage.domain !== undefined, {
      error: 'a firewall needs the domain setting: the address behind it is switched off',
    }),
  )
export type Stage = z.infer<typeof Stage>

/** Reads a stage's settings. @throws with the setting's name when one is missing or wrong */
export function readStage(stage: string, folder = new URL('./stages/', import.meta.url)): Stage {
  const file = new URL(`${z.parse(name, stage)}.json`, folder)
  return Stage.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The top-level name of the partition's services, as it stands in host names. */
export function urlSuffix({ region }: Stage): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}
