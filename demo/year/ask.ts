import type { Answers } from '#schemas/fields/field.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import type { Product } from '../product.ts'
import type { Reviewer } from '../reviewer.ts'
import { openNewestLink } from '../reviewer.ts'

/** Opens the newest link mailed to somebody for a form about a park. */
export function asked(product: Product, email: string, form: string, parkName: string): Promise<Reviewer> {
  const { title } = formById(form, latestVersion(form))
  return openNewestLink(product, email, parkName, title)
}

/** The same, answered at once. */
export async function answer(
  product: Product,
  email: string,
  form: string,
  parkName: string,
  answers: Answers | ((reviewer: Reviewer) => Answers),
): Promise<Reviewer> {
  const reviewer = await asked(product, email, form, parkName)
  await reviewer.decide(typeof answers === 'function' ? answers(reviewer) : answers)
  return reviewer
}

/** How many rows of a table the page asks for. */
export function rowsAsked({ page }: Reviewer, table: string, column: string): number {
  const name = new RegExp(`name="${table}\\.(\\d+)\\.${column}"`, 'g')
  return new Set([...page.text.matchAll(name)].map(([, n]) => n)).size
}
