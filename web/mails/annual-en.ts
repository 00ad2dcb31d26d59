import { appeal } from '#web/mails/appeal-en.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { AnnualMail } from '#web/mails/mail.ts'
import { formatTime } from '#web/messages/dates.ts'

const bands: { readonly [band: string]: string } = {
  优秀: 'excellent',
  良好: 'good',
  合格: 'passed',
  不合格: 'failed',
}

/** The result of a year, and the survey of the firms. */
export function annualLetter(mail: AnnualMail): Letter {
  switch (mail.template) {
    case 'evaluation-result':
      return {
        subject: `Result of the evaluation of ${mail.year} (${mail.parkName})`,
        paragraphs: [
          `The result of “${mail.parkName}” for ${mail.year} was published on ${formatTime('en', mail.at)}: ${bands[mail.band] ?? mail.band}.`,
          'The letter and all scores are on the page.',
          appeal(mail),
        ],
        action: { label: 'See the result', url: mail.url },
      }
    case 'survey-invitation':
      return {
        subject: `Satisfaction survey of ${mail.year} (${mail.parkName})`,
        paragraphs: [
          `Please rate the services of “${mail.parkName}” in ${mail.year}. It takes about three minutes; please answer before ${formatTime('en', mail.at)}.`,
          'The survey is anonymous: only the use of this link is recorded, nothing ties an answer to a firm, and the park sees totals of five or more answers only.',
        ],
        action: { label: 'Answer the survey', url: mail.url },
        after: ['Each link can be used once. Opening it changes nothing; please do not pass it on.'],
      }
  }
}
