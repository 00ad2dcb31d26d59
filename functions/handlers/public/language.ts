import { field } from '#functions/http/call.ts'
import { langCookie, setCookie } from '#functions/http/cookies.ts'
import { seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { path } from '#web/routes.ts'
import { ownPath } from './sign-in.tsx'

const yearSeconds = 365 * 86_400

export function chooseLanguage(): Handler {
  return async (call) => {
    const lang = field(call, 'lang') === 'en' ? 'en' : 'zh-CN'
    return seeOther(ownPath(field(call, 'return')) ?? path('home'), [
      setCookie(langCookie, lang, yearSeconds),
    ])
  }
}
