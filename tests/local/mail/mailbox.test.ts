import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { startMailbox } from '#local/mail/mailbox.ts'
import { createPorts } from '#local/ports.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

async function setup(folder = temporaryFolder()) {
  const ports = createPorts(join(folder, 'ports.json'))
  const mailbox = await startMailbox({ folder: join(folder, 'mail'), ports, now: () => new Date() })
  onTestFinished(() => mailbox.close())
  const transport = createTransport(mailbox.url, { from: '平台 <office@example.org>' })
  const send = (messageId: string, more = {}) =>
    transport.sendMail({
      messageId,
      to: 'zhang@example.org',
      subject: '请办理',
      text: '链接',
      html: '<p>链接</p>',
      ...more,
    })
  return { folder, mailbox, send }
}

test('shows what was sent, oldest first', async () => {
  const { mailbox, send } = await setup()
  const attachments = [{ filename: '回执.txt', content: 'x' }]
  await send('<1@example.org>', { cc: 'li@example.org', attachments })
  await send('<2@example.org>', { subject: '第二封' })
  const [first, second] = await mailbox.mails()
  expect(first).toMatchObject({
    messageId: '<1@example.org>',
    from: '"平台" <office@example.org>',
    to: ['zhang@example.org', 'li@example.org'],
    subject: '请办理',
    html: '<p>链接</p>',
    attachments: [{ filename: '回执.txt', size: 1 }],
  })
  expect(first?.text.trim()).toBe('链接')
  expect(second?.subject).toBe('第二封')
  expect(await mailbox.find(first?.id ?? '')).toEqual(first)
})

test('keeps one copy of a mail that is sent again', async () => {
  const { mailbox, send } = await setup()
  await send('<1@example.org>')
  await send('<1@example.org>')
  expect(mailbox.count()).toBe(1)
})

test('still has its mails after a restart, and knows them again', async () => {
  const { folder, mailbox, send } = await setup()
  await send('<1@example.org>')
  await mailbox.close()
  const again = await setup(folder)
  expect(again.mailbox.url).toBe(mailbox.url)
  await again.send('<1@example.org>')
  expect((await again.mailbox.mails()).map((mail) => mail.messageId)).toEqual(['<1@example.org>'])
})

test('is empty once cleared', async () => {
  const { mailbox, send } = await setup()
  await send('<1@example.org>')
  mailbox.clear()
  expect(await mailbox.mails()).toEqual([])
})
