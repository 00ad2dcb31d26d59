import { createTransport } from 'nodemailer'
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
      const sent = await transport.sendMail({
        messageId: `<${id}@${host}>`,
        to: { name: to.name, address: to.email },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return sent.messageId
    },
  }
}
