import { annualLetter } from '#web/mails/annual-zh-CN.ts'
import type { HomeMail } from '#web/mails/home.ts'
import type { Letter } from '#web/mails/letter.ts'
import { roster } from '#web/mails/roster-zh-CN.ts'
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
    case 'roster-news':
      return roster(mail)
    case 'support-received':
    case 'support-settled':
      return supportLetter(mail)
  }
}
