import type { Letter } from '#web/mails/letter.ts'
import type { NoticeMail } from '#web/mails/mail.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'

const outcomes = {
  accepted: 'was accepted; it is looked into and answered within 15 working days',
  refused: 'was not accepted',
  clue: 'is looked into as a report, outside this notice',
  closed: 'is closed',
} as const

const answers = {
  accepted: 'Your objection was accepted',
  refused: 'Your objection was not accepted',
  clue: 'Your objection is kept as a report',
  closed: 'Answer to your objection',
} as const

/** The English wording of mails about notices and objections. */
export function noticeLetter(mail: NoticeMail): Letter {
  switch (mail.template) {
    case 'notice-published':
      return {
        subject: `In the public notice (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) is in the public notice ${mail.no} until ${end(mail)}, 24:00.`,
          'You will be told if somebody objects. There is nothing to do now.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'notice-corrected':
      return {
        subject: `Notice corrected (${mail.caseNo})`,
        paragraphs: [
          `What the notice ${mail.no} says of “${mail.parkName}” (${mail.caseNo}) was corrected. Its period begins again and ends on ${end(mail)}, 24:00.`,
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'objection-raised':
      return {
        subject: `${mail.clue ? 'Report received' : 'Objection received'} (${mail.no})`,
        paragraphs: [
          `${mail.clue ? 'A report (after the end of the notice)' : 'An objection'} to “${mail.parkName}” (${mail.caseNo}) came in on ${formatTime('en', mail.at)}, number ${mail.no}. Who raised it is kept secret.`,
        ],
        action: { label: 'See the case', url: mail.url },
      }
    case 'objection-receipt':
      return {
        subject: `Your ${mail.clue ? 'report' : 'objection'} was received (${mail.no})`,
        paragraphs: [
          `Your ${mail.clue ? 'report on' : 'objection to'} “${mail.parkName}” was received on ${formatTime('en', mail.at)}. Number: ${mail.no}.`,
          mail.clue
            ? 'The period of the notice is over, so it is treated as a report.'
            : 'Whether it is accepted is decided within 3 working days and mailed to this address. Your identity is stored encrypted; only the handling officers and the supervisor can see it.',
        ],
      }
    case 'objection-answered':
      return {
        subject: `${answers[mail.outcome]} (${mail.no})`,
        paragraphs: [`Your objection to “${mail.parkName}” (${mail.no}) ${outcome(mail)}.`, ...reply(mail)],
      }
    case 'objection-settled':
      return {
        subject: `Objection ${mail.no}`,
        paragraphs: [
          `The objection ${mail.no} to “${mail.parkName}” (${mail.caseNo}) ${outcome(mail)}.`,
          ...reply(mail),
        ],
        action: { label: 'See the case', url: mail.url },
      }
  }
}

type Ended = Extract<NoticeMail, { outcome: unknown }>

const end = ({ end: { date, provisional } }: Extract<NoticeMail, { end: unknown }>): string =>
  `${formatDate('en', date)}${provisional ? ' (provisional)' : ''}`

function outcome({ outcome: state, result }: Ended): string {
  return `${outcomes[state]}${result === '' ? '' : `; result: ${result}`}`
}

function reply({ reply: said }: Ended): string[] {
  return said === '' ? [] : [`Answer: ${said}`]
}
