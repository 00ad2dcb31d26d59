import type { Page } from 'playwright-core'
import type { Answers, Fields } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'

interface Control {
  readonly tag: string
  readonly type: string
  readonly value: string
  readonly shown: boolean
}

/** Answers the questions of a page by its own controls, adding rows where there are too few; returns the names it found no control for. */
export async function fillIn(page: Page, fields: Fields, answers: Answers): Promise<string[]> {
  const missing: string[] = []
  for (const [name, values] of encode(answers)) {
    if (!isAsked(fields, name.split('.'))) continue
    if (await answer(page, name, values)) continue
    if ((await addRow(page, name)) && (await answer(page, name, values))) continue
    missing.push(name)
  }
  return missing
}

async function answer(page: Page, name: string, values: readonly string[]): Promise<boolean> {
  const found = page.locator(`main [name="${name}"]`)
  const controls = await found.evaluateAll((all): Control[] =>
    all.map((one) => ({
      tag: one.tagName,
      type: one.getAttribute('type') ?? '',
      value: one.getAttribute('value') ?? '',
      shown: one.getClientRects().length > 0,
    })),
  )
  if (controls.every(({ shown }) => !shown)) return false
  const [first] = controls
  if (first?.tag === 'SELECT') await found.selectOption([...values])
  else if (first?.type === 'radio' || first?.type === 'checkbox') {
    for (const [i, one] of controls.entries())
      if (values.includes(one.value)) await found.nth(i).check()
      else if (one.type === 'checkbox') await found.nth(i).uncheck()
  } else await found.fill(values[0] ?? '')
  return true
}

/** Presses the button of a table for a row that is not there yet. */
async function addRow(page: Page, name: string): Promise<boolean> {
  const [, table, row] = /^(\w+)\.(\d+)\./.exec(name) ?? []
  const add = page.locator(`button[name="_add"][value="${table}"]`)
  const at = page.locator(`[data-name="${table}"] > [data-row-index="${row}"]`)
  if (!table || (await at.count()) > 0 || (await add.count()) === 0) return false
  await add.click()
  await at.waitFor()
  return true
}

/** Whether a person answers this; what the system fills in has no control. */
function isAsked(fields: Fields, [key = '', row, column]: readonly string[]): boolean {
  const field = fields[key]
  if (!field || field.system) return false
  return row === undefined || !column || !field.fields?.[column]?.system
}
