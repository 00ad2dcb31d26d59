import { createTransport } from 'nodemailer'
import { MailRefused } from '#domain/errors.ts'
import type { Mailer } from '#domain/ports.ts'

export interface MailerOptions {
  /** smtp:// or smtps:// with user and password. */
  readonly url: string
  readonly from: string
  /** Domain of the Message-ID. */
  readonly host: string
}

export function createMailer({ url, from, host }: MailerOptions): Mailer {
  const transport = createTransport({ url, pool: true }, { from })
  return {
    async send({ id, to, subject, text, html }) {
      try {
        const sent = await transport.sendMail({
          messageId: `<${id}@${host}>`,
          to: { name: to.name, address: to.email },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return sent.messageId
      } catch (error) {
        throw refusalIn(error) ?? error
      }
    },
  }
}

/** A recipient refused for good; a server that refuses us or is out of order is no refusal, source: RFC 5321, 4.2.1. */
function refusalIn(error: unknown): MailRefused | undefined {
  const { command, responseCode } = Object(error)
  const forGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  return command === 'RCPT TO' && forGood ? new MailRefused(responseCode) : undefined
}
