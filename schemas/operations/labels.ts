import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

export interface Labels {
  readonly zh: string
  readonly en: string
}

/** Books that lie beside a form and are corrected on their own pages. */
const BOOKS: { readonly [key: string]: Labels } = {
  roster: { zh: '入园企业（团队）名册', en: 'Enterprise roster' },
  ledgers: { zh: '台账', en: 'Ledgers' },
}

/** How a person would name the place a path points to: “主导产业 · 第 1 行 · 细分领域”. */
export function labels(form: Form, path: string): Labels {
  const [key = '', index, column] = path.split('.')
  const slot = form.attachments.find((one) => key === 'attachments' && one.key === index)
  if (slot) return { zh: slot.label, en: slot.en }
  const section = form.sections.find(({ id }) => key === 'sections' && id === index)
  if (section) return { zh: `${section.title} · 全部`, en: `${section.en} · all of it` }
  const book = BOOKS[key]
  if (book) return book
  const field = allFields(form)[key]
  if (!field) return { zh: path, en: path }
  if (index === undefined || !field.fields || !/^\d+$/.test(index)) return { zh: field.label, en: field.en }
  const cell = field.fields[column ?? '']
  const row = Number(index) + 1
  return {
    zh: [field.label, `第 ${row} 行`, ...(cell ? [cell.label] : [])].join(' · '),
    en: [field.en, `row ${row}`, ...(cell ? [cell.en] : [])].join(' · '),
  }
}
