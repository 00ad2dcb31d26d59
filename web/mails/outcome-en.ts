import { appeal } from '#web/mails/appeal-en.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { OutcomeMail } from '#web/mails/mail.ts'
import { firmAsked, roster } from '#web/mails/roster-en.ts'
import { formatTime } from '#web/messages/dates.ts'

const on = (at: string): string => formatTime('en', at)

const changes = {
  agreed: 'agreed',
  review: 'to be reviewed again; a notice of rectification will follow',
  cancelled: 'the title is to be cancelled; you will be heard first',
  kept: 'not agreed; the title stays',
} as const

/** What becomes of a case once it was decided: a title, an appeal, a return, a withdrawal. */
export function outcome(mail: OutcomeMail): Letter {
  switch (mail.template) {
    case 'firm-asked':
      return firmAsked(mail)
    case 'roster-news':
      return roster(mail)
    case 'batch-extended':
      return {
        subject: `Applications now close on ${on(mail.at)}`,
        paragraphs: [
          `“${mail.batch}” closes on ${on(mail.at)} instead of ${on(mail.was)}, for all parks of the batch.`,
          ...(mail.reason ? [`Reason: ${mail.reason}`] : []),
          `${mail.parkName ? `The application of “${mail.parkName}”` : 'The application you began'} has not been submitted yet. Please complete and submit it before ${on(mail.at)}.`,
        ],
        action: { label: 'Continue the application', url: mail.url },
      }
    case 'designated':
      return {
        subject: `Designated as an SME ecosystem home (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) was designated as an SME ecosystem home of Chongqing on ${on(mail.at)} and is in the register.`,
          'The official letter and the certificate can be downloaded from the page. Keep the roster and the ledgers on the park’s page up to date; a report is asked for by mail after each quarter. Report changes of name or operator within three months while the title is valid.',
        ],
        action: { label: 'See the designation', url: mail.url },
      }
    case 'disqualified':
      return {
        subject: `Objection upheld, disqualified (${mail.caseNo})`,
        paragraphs: [
          `An objection raised during the public notice was upheld: “${mail.parkName}” (${mail.caseNo}) is disqualified.`,
          appeal(mail),
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'appeal-received':
      return {
        subject: `Appeal received (${mail.caseNo})`,
        paragraphs: [
          `The appeal of “${mail.parkName}” (${mail.caseNo}) was received on ${on(mail.at)}.`,
          'Within five working days it is decided whether it is accepted. At least three people who took no part in the decision then review it within fifteen working days. Nothing is asked of you now.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'appeal-refused':
      return {
        subject: `Appeal not accepted (${mail.caseNo})`,
        paragraphs: [
          `The appeal of “${mail.parkName}” (${mail.caseNo}) is not accepted.`,
          `Reason: ${mail.reason}`,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'appeal-upheld':
      return {
        subject: `Appeal: the decision stands (${mail.caseNo})`,
        paragraphs: [
          `The appeal of “${mail.parkName}” (${mail.caseNo}) was reviewed, and the decision stands.`,
          `Answer: ${mail.reason}`,
        ],
        action: { label: 'Read the answer', url: mail.url },
      }
    case 'appeal-reopened':
      return {
        subject: `Appeal: to be decided again (${mail.caseNo})`,
        paragraphs: [
          `The appeal of “${mail.parkName}” (${mail.caseNo}) was reviewed. The decision no longer holds, and the case goes back to where it was taken.`,
          `Answer: ${mail.reason}`,
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'overlap-found':
      return {
        subject: `Two applications for one space: ${mail.reason}`,
        paragraphs: [
          `More than 5 % of the space that “${mail.reason}” applied with on ${on(mail.at)} lies in that of “${mail.parkName}” (${mail.caseNo}); it was not accepted.`,
          'The park was told to ask its district. Please verify the boundaries and how the two parks are related.',
        ],
        action: { label: 'See the case', url: mail.url },
      }
    case 'change-received':
      return {
        subject: `Received: ${mail.reason} (${mail.caseNo})`,
        paragraphs: [
          `What “${mail.parkName}” (${mail.caseNo}) handed in about “${mail.reason}” was received on ${on(mail.at)}.`,
          'The district verifies it and gives its opinion, the city decides, and you are told by mail. Nothing is asked of you now.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'change-settled':
      return {
        subject: `${mail.what}: ${changes[mail.change]} (${mail.caseNo})`,
        paragraphs: [
          `“${mail.what}” of “${mail.parkName}” (${mail.caseNo}) was decided on ${on(mail.at)}: ${changes[mail.change]}.`,
          ...(mail.reason ? [`Reason: ${mail.reason}`] : []),
        ],
        action: { label: 'See the decision', url: mail.url },
      }
    case 'deferral-returned':
      return {
        subject: `Updated application received (${mail.caseNo})`,
        paragraphs: [
          `The updated application of “${mail.parkName}” (${mail.caseNo}), which had been deferred, was received on ${on(mail.at)}. The district need not recommend it again.`,
          'The city now reviews it. Nothing is asked of you.',
        ],
        action: { label: 'See the progress', url: mail.url },
      }
    case 'deferral-ended':
      return {
        subject: `Deferral over, application ended (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) was deferred for twelve months and not handed in again, so it ended on ${on(mail.at)}. You may apply anew in an open batch.`,
        ],
        action: { label: 'See the application', url: mail.url },
      }
    case 'withdrawal-kept':
      return {
        subject: `No consent to the withdrawal (${mail.caseNo})`,
        paragraphs: [
          `The city does not consent to the withdrawal of “${mail.parkName}” (${mail.caseNo}) during the notice; the notice and what follows go on.`,
          `Reason: ${mail.reason}`,
        ],
        action: { label: 'Read the decision', url: mail.url },
      }
    case 'withdrawn':
      return {
        subject: `Application withdrawn (${mail.caseNo})`,
        paragraphs: [
          mail.party === 'applicant'
            ? `Your application for “${mail.parkName}” (${mail.caseNo}) was withdrawn on ${on(mail.at)} and has ended.`
            : `The applicant withdrew “${mail.parkName}” (${mail.caseNo}) on ${on(mail.at)}. Open matters need not be handled any more.`,
          ...(mail.reason ? [`Reason: ${mail.reason}`] : []),
        ],
        action: { label: 'See the application', url: mail.url },
      }
    case 'ended':
      return {
        subject: `Application ended (${mail.caseNo})`,
        paragraphs: [
          `“${mail.parkName}” (${mail.caseNo}) was not corrected in time and ended on ${on(mail.at)}.${mail.party === 'applicant' ? ' You may apply anew while the batch is open.' : ''}`,
          ...(mail.reason ? [`Note: ${mail.reason}`] : []),
        ],
        action: { label: 'See the application', url: mail.url },
      }
  }
}
