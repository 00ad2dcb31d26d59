import { DomainError, MailRefused } from '#domain/errors.ts'
import { hashSecret } from '#domain/secret.ts'
import type { Call } from '#functions/http/call.ts'
import { field } from '#functions/http/call.ts'
import { clearCookie, sessionCookie, setCookie } from '#functions/http/cookies.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import { SignIn } from '#web/pages/sign-in.tsx'
import { SignInCode } from '#web/pages/sign-in-code.tsx'
import { path } from '#web/routes.ts'
import type { PublicDeps } from './deps.ts'

const sessionSeconds = 12 * 3600
const rememberSeconds = 900
/** At most 254 characters, source: RFC 5321, errata 1690. */
const address = /^(?=.{6,254}$)[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
/** Where to go after signing in, and for which address a code was mailed, while the code is on its way. */
const returnCookie = '__Host-return'
const emailCookie = '__Host-email'

export function showSignIn({ show }: PublicDeps): Handler {
  return async (call) => {
    const back = ownPath(call.query.get('return'))
    const cookies = back ? [setCookie(returnCookie, encodeURIComponent(back), rememberSeconds)] : []
    return show(call, <SignIn problems={[]} />, { cookies })
  }
}

export function mailCode({ show, requestCode }: PublicDeps): Handler {
  return async (call) => {
    const email = field(call, 'email')
    const wrong = (problem: Problem) =>
      call.wantsJson
        ? json({ problems: [problem] }, 422)
        : show(call, <SignIn email={email} problems={[problem]} />, { status: 422 })
    if (!address.test(email)) {
      return wrong(
        problemAt(
          'email',
          '填写邮箱地址，例如 name@example.com',
          'Enter an email address, such as name@example.com',
        ),
      )
    }
    try {
      await requestCode({ email, from: call.from })
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error
      return wrong(
        problemAt(
          'email',
          '该邮箱拒收邮件，请核对地址',
          'This address takes no mail. Check that it is right',
        ),
      )
    }
    const cookies = [setCookie(emailCookie, encodeURIComponent(email), rememberSeconds)]
    return call.wantsJson ? json({ sent: true }, 202) : seeOther(path('signInCode'), cookies)
  }
}

export function showCode({ show }: PublicDeps): Handler {
  return async (call) => {
    const email = remembered(call, emailCookie)
    return email ? show(call, <SignInCode email={email} problems={[]} />) : seeOther(path('signIn'))
  }
}

export function enterCode({ show, signIn }: PublicDeps): Handler {
  return async (call) => {
    const email = field(call, 'email')
    try {
      const { secret, session } = await signIn({ email, code: field(call, 'code') })
      const home = path(session.officer ? 'staff' : session.expert ? 'expertHome' : 'applications')
      const cookies = [
        setCookie(sessionCookie, secret, sessionSeconds),
        clearCookie(returnCookie),
        clearCookie(emailCookie),
      ]
      return call.wantsJson
        ? { ...json({ email: session.account.email }), cookies }
        : seeOther(ownPath(remembered(call, returnCookie)) ?? home, cookies)
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('code.') || call.wantsJson) throw error
      const problem = problemAt('code', t('zh-CN').refusals[error.code], t('en').refusals[error.code])
      return show(call, <SignInCode email={email} problems={[problem]} />, { status: 422 })
    }
  }
}

export function signOut({ sessions }: PublicDeps): Handler {
  return async (call) => {
    const secret = call.cookies.get(sessionCookie)
    if (secret) await sessions.close(hashSecret(secret))
    return seeOther(path('home'), [clearCookie(sessionCookie)])
  }
}

function problemAt(at: string, zh: string, en: string): Problem {
  return { path: at, code: at, zh, en }
}

function remembered(call: Call, cookie: string): string | undefined {
  const value = call.cookies.get(cookie)
  try {
    return value ? decodeURIComponent(value) : undefined
  } catch {
    return undefined
  }
}

/** A path of this site and nothing else: no other host can be slipped in. */
export function ownPath(text: string | null | undefined): string | undefined {
  return text && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(text) ? text : undefined
}
