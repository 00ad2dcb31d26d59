import { annualLetter } from '#web/mails/annual-en.ts'
import { demandsLetter } from '#web/mails/demands-en.ts'
import type { HomeMail } from '#web/mails/home.ts'
import type { Letter } from '#web/mails/letter.ts'
import { supportLetter } from '#web/mails/support-en.ts'
import { titleLetter } from '#web/mails/title-en.ts'

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
