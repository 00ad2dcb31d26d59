import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'
import type { Visitor } from './visitor.ts'

/** Brings a browser to a page in its state, as whoever sees it. */
export async function show(
  { page, home, open, leave }: Visitor,
  { path, as = '', post }: Scene,
): Promise<void> {
  const context = page.context()
  await context.clearCookies()
  await context.addCookies(
    as
      .split('; ')
      .filter(Boolean)
      .map(cookieOf(new URL(home).host)),
  )
  await open(path)
  if (post) await leave(() => send(page, post.to ?? path, post.fields))
}

const cookieOf = (host: string) => (pair: string) => {
  const at = pair.indexOf('=')
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url: `https://${host}`, secure: true }
}

/** Posts fields with the token of the page, whatever controls it has. */
async function send(page: Page, to: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    (given) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = given.to
      const token = document.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? ''
      for (const [name, value] of Object.entries({ ...given.fields, _csrf: token })) {
        const input = document.createElement('input')
        input.type = 'hidden'
        input.name = name
        input.value = value
        form.append(input)
      }
      document.body.append(form)
      form.submit()
    },
    { to, fields },
  )
}
