import { annualLetter } from '#web/mails/annual-zh-CN.ts'
import { demandsLetter } from '#web/mails/demands-zh-CN.ts'
import type { HomeMail } from '#web/mails/home.ts'
import type { Letter } from '#web/mails/letter.ts'
import { supportLetter } from '#web/mails/support-zh-CN.ts'
import { titleLetter } from '#web/mails/title-zh-CN.ts'

/** The wording of mails about what goes on after the designation. */
export function homeLetter(mail: HomeMail): Letter {
  switch (mail.template) {
    case 'evaluation-result':
    case 'survey-invitation':
      return annualLetter(mail)
    case 'title-news':
      return titleLetter(mail)
    case 'support-received':
    case 'support-settled':
      return supportLetter(mail)
    case 'demands-raised':
      return demandsLetter(mail)
  }
}
