import { expertLetter } from '#web/mails/expert-en.ts'
import { isHomeMail } from '#web/mails/home.ts'
import { homeLetter } from '#web/mails/home-en.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { DueDay, Mail } from '#web/mails/mail.ts'
import { noticeLetter } from '#web/mails/notice-en.ts'
import { outcome } from '#web/mails/outcome-en.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'

const on = (at: string): string => formatTime('en', at)
const by = ({ date, provisional }: DueDay): string =>
  `${formatDate('en', date)}${provisional ? ' (provisional)' : ''}`
const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`
const offices = { district: 'The district commission', city: 'The city commission' } as const
const personal =
  'This link is for you alone; opening it decides nothing. If the matter is not yours, choose “Delegate” on the page rather than forwarding this mail.'
const appeal = 'If you disagree you may ask for a review within 10 working days.'

/** The English wording of every mail. */
export function letter(mail: Mail): Letter {
  if (isHomeMail(mail)) return homeLetter(mail)
  switch (mail.template) {
    case 'sign-in-code':
      return {
        subject: 'Your sign-in code',
        paragraphs: ['Your code for Chongqing SME ecosystem homes is:'],
        code: mail.code,
        after: [
          `It is valid for ${mail.minutes} minutes and works once. If you did not ask for it, ignore this mail.`,
        ],
      }
    case 'decision-code':
      return {
        subject: 'Your confirmation code',
        paragraphs: [`To hand in “${mail.form}” for ${mail.parkName} (${mail.caseNo}), enter this code:`],
        code: mail.code,
        after: [
          `It is valid for ${mail.minutes} minutes, for this task only, and works once. What is handed in cannot be changed. Tell nobody the code.`,
        ],
      }
    case 'receipt':
      return {
        subject: `Application received (${mail.caseNo})`,
        paragraphs: [
          `The application of “${mail.parkName}” was submitted on ${on(mail.at)}. Its number is ${mail.caseNo}.`,
          'The district commission now decides whether to accept it. You need do nothing; if something must be corrected we write to you once.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'correction-received':
      return {
        subject: `Corrections received (${mail.caseNo})`,
        paragraphs: [
          `The corrections of “${mail.parkName}” (${mail.caseNo}) were received on ${on(mail.at)}.`,
          'The application went straight back to the office that returned it. You need do nothing.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'returned':
      return {
        subject: `Please correct by ${by(mail.due)} (${mail.caseNo})`,
        paragraphs: [
          `${offices[mail.by]} returned the application of “${mail.parkName}” (${mail.caseNo}). Please correct the following by ${by(mail.due)}. The list is complete:`,
        ],
        items: mail.items.map(({ where, need }) => `${where}: ${need}`),
        action: { label: 'Sign in and correct', url: mail.url },
        after: ['Only these can be changed. If nothing is corrected in time, the application ends.'],
      }
    case 'task-opened':
      if (mail.ofPark)
        return {
          subject: `Please answer an objection by ${by(mail.due)} (${mail.caseNo})`,
          paragraphs: [
            `An objection to “${mail.parkName}” (${mail.caseNo}) was accepted during the public notice. Please read it and submit “${mail.form}” by ${by(mail.due)}; you may attach documents.`,
            'Without an answer it is looked into with what is there. Until it is settled the designation of the park waits.',
          ],
          action: { label: 'Open the page', url: mail.url },
          after: [
            'This link is for your organisation alone; opening it decides nothing. Please do not forward this mail.',
          ],
        }
      if (mail.items && mail.items.length > 0)
        return {
          subject: `Please correct by ${by(mail.due)}: ${mail.form} (${mail.caseNo})`,
          paragraphs: [
            `“${mail.form}” of “${mail.parkName}” (${mail.caseNo}) was sent back. Please correct the following by ${by(mail.due)}; this is all there is:`,
          ],
          items: mail.items.map(({ where, need }) => `${where}: ${need}`),
          action: { label: 'Open the page', url: mail.url },
          after: [
            mail.mayBeMissing
              ? 'Only this can be changed, and the changes explained; what is counted from roster and ledgers is counted anew. Ten working days after that day the report is recorded as missing.'
              : 'Only this can be changed. Without a correction in time, what was handed in stands.',
            personal,
          ],
        }
      return {
        subject: `Please act by ${by(mail.due)}: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          mail.titled
            ? `About “${mail.parkName}” (${mail.caseNo}): please fill in and submit “${mail.form}” by ${by(mail.due)}.`
            : `“${mail.parkName}” applies to become an SME ecosystem home (${mail.caseNo}). Please fill in and submit “${mail.form}” by ${by(mail.due)}.`,
        ],
        action: { label: 'Open the page', url: mail.url },
        after: [personal],
      }
    case 'link-reissued':
      return {
        subject: `A new link: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          `Here is a new link to “${mail.form}” for “${mail.parkName}” (${mail.caseNo}). Earlier links no longer work. Due ${by(mail.due)}.`,
        ],
        action: { label: 'Open the page', url: mail.url },
        after: [personal],
      }
    case 'reminder':
      return {
        subject: `Reminder: ${mail.form}, ${mail.left < 0 ? `${days(-mail.left)} late` : mail.left === 0 ? 'due today' : `${days(mail.left)} left`} (${mail.caseNo})`,
        paragraphs: [
          `“${mail.form}” for “${mail.parkName}” (${mail.caseNo}) has not been submitted. It ${mail.left < 0 ? 'was' : 'is'} due on ${by(mail.due)}.`,
        ],
        action: { label: 'Open the page', url: mail.url },
      }
    case 'escalated':
      return {
        subject: `Overdue: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          `“${mail.form}” for “${mail.parkName}” (${mail.caseNo}) was due from ${mail.office} on ${by(mail.due)} and has not been submitted. Please see that it is done.`,
          'The decision stays with the officer; nothing is decided by the passing of time.',
        ],
        action: { label: 'See the matter', url: mail.url },
      }
    case 'delegated':
      return {
        subject: `${mail.by} delegated to you: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          `${mail.by} asks you to fill in and submit “${mail.form}” for “${mail.parkName}” (${mail.caseNo}) by ${by(mail.due)}.`,
          `Reason: ${mail.reason}`,
        ],
        action: { label: 'Open the page', url: mail.url },
        after: [personal],
      }
    case 'task-extended':
      return {
        subject: `Time extended: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          `${mail.by} extended the time for “${mail.form}” of “${mail.parkName}” (${mail.caseNo}) until ${by(mail.due)}. This is possible once for an objection.`,
          `Reason: ${mail.reason}`,
        ],
        action: { label: 'See the case', url: mail.url },
      }
    case 'accepted':
      return {
        subject: `Accepted (${mail.caseNo})`,
        paragraphs: [
          `Your application (${mail.caseNo}) was accepted on ${on(mail.at)}.`,
          `The district commission now reviews “${mail.parkName}”. You need do nothing.`,
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'not-accepted':
      return {
        subject: `Not accepted (${mail.caseNo})`,
        paragraphs: [
          `The application of “${mail.parkName}” (${mail.caseNo}) was not accepted.`,
          `Reason: ${mail.reason}`,
          appeal,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'recommended':
      return {
        subject: `Recommended to the city commission (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) was recommended to the city commission.`,
          'The city’s desk review comes next. You need do nothing.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'not-recommended':
      return {
        subject: `Not recommended (${mail.caseNo})`,
        paragraphs: [
          `The district commission does not recommend “${mail.parkName}” (${mail.caseNo}).`,
          `Reason: ${mail.reason}`,
          appeal,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'desk-review-begun':
      return {
        subject: `Desk review has begun (${mail.caseNo})`,
        paragraphs: [
          `The city commission began its desk review of “${mail.parkName}” (${mail.caseNo}) on ${on(mail.at)}. You need do nothing.`,
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'city-returned':
      return {
        subject: `Returned for correction by the city (${mail.caseNo})`,
        paragraphs: [
          `The city commission returned “${mail.parkName}” (${mail.caseNo}) and told the applicant what to correct. Please see that it is done in time.`,
        ],
        action: { label: 'See the application', url: mail.url },
      }
    case 'desk-passed':
      return {
        subject: `Desk review passed (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) passed the city’s desk review on ${on(mail.at)} and now goes to the experts.`,
          'You need do nothing. You are told when the park is to be visited.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'desk-failed':
      return {
        subject: `Desk review not passed (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) did not pass the city’s desk review.`,
          `Reason: ${mail.reason}`,
          appeal,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'expert-asked':
      return expertLetter(mail)
    case 'no-longer-needed':
      return {
        subject: `No longer needed: ${mail.form} (${mail.caseNo})`,
        paragraphs: [
          `“${mail.form}” for “${mail.parkName}” (${mail.caseNo}) is no longer needed from you. The link has ended and the material is closed.`,
          'Please keep what you saw confidential. Thank you.',
        ],
      }
    case 'sheet-removed':
      return {
        subject: `A score sheet was removed (${mail.caseNo})`,
        paragraphs: [
          `A score sheet of “${mail.parkName}” (${mail.caseNo}) was removed on ${on(mail.at)} because a conflict was found after scoring; the means were made anew.`,
          `Reason: ${mail.reason}`,
        ],
        action: { label: 'See the application', url: mail.url },
      }
    case 'site-visit':
      return {
        subject: `A site visit will follow (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) will be visited by a team of the city to check the site, its facilities and its firms. The date is arranged separately.`,
          'Please have the records behind the application ready and somebody there to help. There is nothing to do in the system.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'deferred':
      return {
        subject: `Deferred (${mail.caseNo})`,
        paragraphs: [
          `The decision on “${mail.parkName}” (${mail.caseNo}) was deferred.`,
          `Reason: ${mail.reason}`,
          'Within 12 months the park may bring its data up to date and submit again without a new recommendation; after that the application ends.',
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'declined':
      return {
        subject: `Not designated (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) is not designated.`,
          `Reason: ${mail.reason}`,
          appeal,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'notice-published':
    case 'notice-corrected':
    case 'objection-raised':
    case 'objection-receipt':
    case 'objection-answered':
    case 'objection-settled':
      return noticeLetter(mail)
    default:
      return outcome(mail)
  }
}
