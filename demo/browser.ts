import type { Posted } from '#schemas/fields/field.ts'

export interface Page {
  readonly status: number
  readonly url: string
  readonly text: string
}

/** A browser without JavaScript: keeps cookies, follows redirects, sends back the token of the page. */
export interface Browser {
  get(path: string): Promise<Page>
  post(path: string, fields: Readonly<Record<string, string>> | Posted): Promise<Page>
  /** Sends a document with the form a page shows, straight to the store. */
  upload(path: string, name: string, bytes: Uint8Array): Promise<Page>
  json(path: string): Promise<unknown>
  /** Its cookies, as the header of a request made by hand. */
  cookies(): string
}

const mostRedirects = 5

export function createBrowser(baseUrl: string): Browser {
  const cookies = new Map<string, string>()

  async function request(url: string, init: RequestInit = {}): Promise<Page> {
    let target = new URL(url, baseUrl)
    let options: RequestInit = init
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const own = target.origin === new URL(baseUrl).origin
      const headers = new Headers(options.headers)
      // On one machine packing a page costs more than carrying it.
      headers.set('accept-encoding', 'identity')
      if (own && cookies.size > 0) headers.set('cookie', cookieHeader())
      const answer = await fetch(target, { ...options, headers, redirect: 'manual' })
      if (own) for (const line of answer.headers.getSetCookie()) remember(line)
      const location = answer.headers.get('location')
      if (!location || answer.status < 300 || answer.status > 399)
        return { status: answer.status, url: target.pathname + target.search, text: await answer.text() }
      await answer.body?.cancel()
      target = new URL(location, target)
      options = {}
    }
    throw new Error(`too many redirects from ${url}`)
  }

  function cookieHeader(): string {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  function remember(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1))
  }

  return {
    get: (path) => request(path),
    async post(path, fields) {
      if (!cookies.has('__Host-csrf')) await request('/')
      const body = new URLSearchParams({ _csrf: cookies.get('__Host-csrf') ?? '' })
      const posted: Iterable<readonly [string, readonly string[]]> =
        fields instanceof Map
          ? fields
          : Object.entries(fields).map(([name, value]) => [name, [value]] as const)
      for (const [name, values] of posted) for (const value of values) body.append(name, value)
      return request(path, { method: 'POST', body, headers: { origin: new URL(baseUrl).origin } })
    },
    async upload(path, name, bytes) {
      const page = await request(path)
      const action = /<form[^>]*action="(https?:[^"]+)"/.exec(page.text)?.[1]
      if (!action) throw new Error(`no upload form on ${path}: ${page.status}`)
      const form = new FormData()
      for (const found of page.text
        .split(action)[1]
        ?.split('</form>')[0]
        ?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g) ?? [])
        form.append(plain(found[1] ?? ''), plain(found[2] ?? ''))
      form.append('file', new Blob([Uint8Array.from(bytes)]), name)
      return request(plain(action), { method: 'POST', body: form })
    },
    async json(path) {
      const page = await request(path, { headers: { accept: 'application/json' } })
      return JSON.parse(page.text)
    },
    cookies: cookieHeader,
  }
}

/** HTML's escapes undone. */
function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
