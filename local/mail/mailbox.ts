import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { writeWhole } from '#local/durable.ts'
import type { Mail } from '#local/mail/mail.ts'
import { parseMail } from '#local/mail/mail.ts'
import type { Ports } from '#local/ports.ts'

/** Every mail the product sends arrives here and is on disk before its sender is told so. */
export interface Mailbox {
  readonly url: string
  /** All mails, oldest first. */
  mails(): Promise<Mail[]>
  find(id: string): Promise<Mail | undefined>
  /** How many there are, cheaply. */
  count(): number
  clear(): void
  close(): Promise<void>
}

export interface MailboxOptions {
  readonly folder: string
  readonly ports: Ports
  readonly now: () => Date
}

const largest = 30 * 1024 * 1024

export async function startMailbox({ folder, ports, now }: MailboxOptions): Promise<Mailbox> {
  mkdirSync(folder, { recursive: true })
  /** Arrival time and digest of the Message-ID, in order of arrival: `0001795449953549-3f2a….eml`. */
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
  const digests = new Set(names.map(digestOf))
  const parsed = new Map<string, Promise<Mail>>()

  function keep(raw: Buffer): void {
    const digest = createHash('sha256').update(messageId(raw)).digest('hex').slice(0, 32)
    if (digests.has(digest)) return
    const last = Number(names.at(-1)?.slice(0, 16) ?? 0)
    const at = Math.max(now().getTime() * 1000, last + 1)
    const name = `${String(at).padStart(16, '0')}-${digest}.eml`
    writeWhole(join(folder, name), raw)
    digests.add(digest)
    names.push(name)
  }

  function open(name: string): Promise<Mail> {
    const id = name.slice(0, -'.eml'.length)
    const receivedAt = new Date(Number(name.slice(0, 16)) / 1000).toISOString()
    const mail = parsed.get(id) ?? parseMail(id, receivedAt, readFileSync(join(folder, name)))
    parsed.set(id, mail)
    return mail
  }

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    closeTimeout: 50,
    logger: false,
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('error', callback)
      stream.on('end', () => {
        if (stream.sizeExceeded) return callback(new Error('message too large'))
        try {
          keep(Buffer.concat(chunks))
          callback()
        } catch (error) {
          callback(error instanceof Error ? error : new Error(String(error)))
        }
      })
    },
  })
  smtp.on('error', () => {})
  const port = await ports.listen('smtp', smtp.server)

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => Promise.all(names.map(open)),
    async find(id) {
      const name = `${id}.eml`
      return names.includes(name) ? open(name) : undefined
    },
    count: () => names.length,
    clear() {
      for (const name of names) rmSync(join(folder, name), { force: true })
      names.length = 0
      digests.clear()
      parsed.clear()
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}

function digestOf(name: string): string {
  return name.slice(17, -'.eml'.length)
}

/** The Message-ID; a mail without one counts as another mail each time its content differs. */
function messageId(raw: Buffer): string | Buffer {
  const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1')
  return /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? raw
}
