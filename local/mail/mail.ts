import type { AddressObject, ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'

export interface Mail {
  readonly id: string
  readonly receivedAt: string
  readonly messageId: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly {
    readonly filename: string
    readonly contentType: string
    readonly size: number
  }[]
}

export async function parseMail(id: string, receivedAt: string, raw: Buffer): Promise<Mail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })
  return {
    id,
    receivedAt,
    messageId: parsed.messageId ?? '',
    from: parsed.from?.text ?? '',
    to: recipients(parsed),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? '' : (parsed.html ?? ''),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? '',
      contentType,
      size,
    })),
  }
}

function recipients({ to, cc }: ParsedMail): string[] {
  const lists = [to, cc].flat().filter((list): list is AddressObject => list !== undefined)
  return lists
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .filter((address) => address !== '')
}
