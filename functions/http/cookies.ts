export const sessionCookie = '__Host-session'
export const csrfCookie = '__Host-csrf'
export const langCookie = '__Host-lang'
/** Holds the secret that makes a browser the one that began an objection. */
export const objectionCookie = (objectionId: string): string => `__Host-${objectionId}`
/** Holds the secret by which a firm answers a survey. */
export const surveyCookie = (invitationId: string): string => `__Host-${invitationId}`
export const taskCookie = (taskId: string): string => `__Host-${taskId}`

/** A cookie only this host gets, over TLS, out of reach of scripts. Lax, so that a link in a mail finds it. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`
}

export function clearCookie(name: string): string {
  return setCookie(name, '', 0)
}

export function parseCookies(lines: readonly string[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (lines ?? []).flatMap((line) => {
      const at = line.indexOf('=')
      return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const] : []
    }),
  )
}
