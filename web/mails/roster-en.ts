import type { Letter } from '#web/mails/letter.ts'
import type { FirmMail, RosterMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

const subjects = {
  'conflict-opened': (about: string) => `Firm entered in two parks: ${about}`,
  'conflict-waiting': (about: string) => `Firm does not count yet: ${about}`,
  'conflict-released': (about: string) => `Firm in two parks settled: ${about}`,
  'conflict-kept': (about: string) => `Firm still counts in the earlier park: ${about}`,
  'dispute-upheld': (about: string) => `Dispute of a row upheld: ${about}`,
  'dispute-rejected': (about: string) => `Dispute of a row rejected: ${about}`,
  'correction-approved': (about: string) => `Correction approved: ${about}`,
  'correction-refused': (about: string) => `Correction refused: ${about}`,
} as const

function said({ news, about, other, parkName }: RosterMail): string {
  switch (news) {
    case 'conflict-opened':
      return `“${about}” is entered both in “${parkName}” and in “${other}”. A firm counts once in the whole city: the park that entered it first is asked to say within 10 working days where it is; its district decides where they differ.`
    case 'conflict-waiting':
      return `“${about}” is entered in “${other}”. Until that park closes its row, yours does not count. That park is asked to answer within 10 working days; nothing is asked of you now.`
    case 'conflict-released':
      return `“${about}”, entered twice, is settled: the earlier row is closed and the later park counts the firm. The other park is “${other}”.`
    case 'conflict-kept':
      return `“${about}”, entered twice, is settled: it still counts in the park that entered it first, and the later row does not count. The other park is “${other}”.`
    case 'dispute-upheld':
      return `The dispute of “${about}” about its row in the roster of “${parkName}” is upheld; the park must correct the row.`
    case 'dispute-rejected':
      return `The dispute of “${about}” about its row in the roster of “${parkName}” is rejected; the row stands.`
    case 'correction-approved':
      return `The correction of locked data of “${parkName}” (${about}) is approved. The rows and their figures are updated, and reports that were received with them; old values are kept.`
    case 'correction-refused':
      return `The correction of locked data of “${parkName}” (${about}) is refused. Nothing changes.`
  }
}

/** What came of a matter of the roster. A firm has no page to go to. */
export function roster(mail: RosterMail): Letter {
  return {
    subject: `${subjects[mail.news](mail.about)} (${mail.caseNo})`,
    paragraphs: [said(mail), ...(mail.reason ? [`Reason: ${mail.reason}`] : [])],
    ...(mail.party !== 'firm' && {
      action: { label: mail.ledger ? 'Open the ledger' : 'Open the roster', url: mail.url },
    }),
  }
}

export function firmAsked(mail: FirmMail): Letter {
  const until = formatDate('en', mail.due.date)
  return {
    subject: `Please give your figures and certificates by ${until} (${mail.parkName})`,
    paragraphs: [
      `You are entered in the roster of “${mail.parkName}”. Please open the page by ${until}, give your figures of the year, your certificates and your digital level, and check what else the park has entered; you may dispute it.`,
      'The figures are used in sums for monitoring and evaluating the SME ecosystem homes.',
    ],
    action: { label: 'Open the page', url: mail.url },
    after: ['This link is for your firm only; opening it decides nothing. Please do not forward this mail.'],
  }
}
