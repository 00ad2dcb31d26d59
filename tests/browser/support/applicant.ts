import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import type { Started } from '#tests/support/product.ts'
import { attach } from './documents.ts'
import { fillIn } from './fill.ts'
import type { Visitor } from './visitor.ts'

/** Asks for a code on the page, reads it in the mail and types it in. */
export async function signIn({ page, leave, open }: Visitor, started: Started, email: string): Promise<void> {
  await open('/sign-in')
  await page.locator('[name="email"]').fill(email)
  await leave(() => page.getByRole('button', { name: '发送验证码' }).click())
  await page.locator('[name="code"]').fill(await codeFor(started, email))
  await leave(() => page.locator('main button[type="submit"]').click())
}

export async function codeFor({ product }: Started, email: string): Promise<string> {
  const mail = (await product.mails(email)).at(-1)
  const code = /^\s*(\d{6})\s*$/m.exec(mail?.text ?? '')?.[1]
  if (!code) throw new Error(`no code was mailed to ${email}`)
  return code
}

/** Begins an application in the open batch; returns its id. */
export async function begin({ page, leave, open }: Visitor): Promise<string> {
  await open('/applications')
  await leave(() => page.getByRole('button', { name: /新建申报/ }).click())
  return /\/applications\/(app_\w+)/.exec(page.url())?.[1] ?? ''
}

/** Answers every part of the form page by page; returns the answers no control was found for. */
export async function writeParts(
  { page, leave, open }: Visitor,
  id: string,
  { spec, today }: { spec: ParkSpec; today: string },
): Promise<string[]> {
  const { answers } = exampleApplication(spec, today)
  const missing: string[] = []
  await open(`/applications/${id}/sections/${parkApplication.sections[0]?.id}`)
  for (const { id: part, fields } of parkApplication.sections) {
    const here = Object.fromEntries(Object.entries(answers).filter(([key]) => key in fields))
    missing.push(...(await fillIn(page, fields, here)))
    await leave(() => page.getByRole('button', { name: '保存并继续' }).click())
    const wrong = page.locator('.errors')
    if ((await wrong.count()) > 0) missing.push(`${part}: ${await wrong.textContent()}`)
  }
  return missing
}

/** Pastes the roster as it is copied from a spreadsheet, with its heading. */
export async function pasteRoster(
  { page, leave, open }: Visitor,
  id: string,
  { spec, today }: { spec: ParkSpec; today: string },
): Promise<void> {
  const rows = exportRoster(exampleApplication(spec, today).roster)
  await open(`/applications/${id}/roster`)
  await page.locator('[name="pasted"]').fill(rows.map((row) => row.join('\t')).join('\n'))
  await leave(() => page.getByRole('button', { name: '追加到名册' }).click())
}

/** Uploads one document to every slot that must have one. */
export async function attachAll(visitor: Visitor, id: string): Promise<void> {
  for (const slot of parkApplication.attachments.filter((one) => one.required)) {
    await visitor.open(`/applications/${id}/attachments/${slot.key}`)
    await attach(visitor, slot.accept[0] ?? 'pdf')
  }
}
