import { request } from 'node:http'
import type { Browser } from '#demo/browser.ts'
import type { Posted } from '#schemas/fields/field.ts'

/** Posts what a browser holds from another address of this machine, such as 127.0.0.9; returns the status. */
export async function postFrom(
  address: string,
  site: string,
  browser: Browser,
  { path, fields }: { readonly path: string; readonly fields: Posted },
): Promise<number> {
  const cookie = browser.cookies()
  const body = new URLSearchParams({ _csrf: /__Host-csrf=([^;]+)/.exec(cookie)?.[1] ?? '' })
  for (const [name, values] of fields) for (const value of values) body.append(name, value)
  const headers = {
    cookie,
    origin: new URL(site).origin,
    'content-type': 'application/x-www-form-urlencoded',
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, site),
      { method: 'POST', localAddress: address, headers },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    asked.on('error', reject)
    asked.end(body.toString())
  })
}
