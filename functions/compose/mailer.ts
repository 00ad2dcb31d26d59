import { createSecret } from '#adapters/secrets/secret.ts'
import { createMailer } from '#adapters/smtp/mailer.ts'
import type { Mailer } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { optional, setting } from '#functions/runtime/env.ts'

/** Mail over SMTP; the address with its password is a secret on AWS and a setting on one machine. */
export function mailer(env: Env): Mailer {
  const from = setting(env, 'MAIL_FROM')
  const host = new URL(setting(env, 'BASE_URL')).hostname
  const url = optional(env, 'SMTP_URL')
  if (url) return createMailer({ url, from, host })
  const arn = optional(env, 'SMTP_SECRET_ARN')
  if (!arn) throw new Error('neither SMTP_URL nor SMTP_SECRET_ARN is set')
  const secret = createSecret(arn, env.AWS_REGION)
  let made: Mailer | undefined
  return {
    async send(mail) {
      made ??= createMailer({ url: await secret(), from, host })
      return made.send(mail)
    },
  }
}
