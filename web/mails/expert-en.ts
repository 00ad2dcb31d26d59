import type { Letter } from '#web/mails/letter.ts'
import type { DueDay, ExpertMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

const by = ({ date, provisional }: DueDay): string =>
  `${formatDate('en', date)}${provisional ? ' (provisional)' : ''}`
const alone = 'Judge on your own, and keep what you see and who else judges confidential.'

/** The English wording of what an expert is asked for: what to do, until when, and what follows without it. */
export function expertLetter(mail: ExpertMail): Letter {
  return {
    subject:
      mail.ask === 'invitation'
        ? `Please declare by ${by(mail.due)} whether you can judge (${mail.caseNo})`
        : `Please complete by ${by(mail.due)}: ${mail.form} (${mail.caseNo})`,
    paragraphs: paragraphs(mail),
    action: { label: 'Open the assessment', url: mail.url },
    after: ['This link is for you alone; opening it decides nothing. Please do not forward this mail.'],
  }
}

function paragraphs({ ask, due, parkName, caseNo, form }: ExpertMail): string[] {
  const park = `“${parkName}” (${caseNo})`
  switch (ask) {
    case 'invitation':
      return [
        `The city commission invites you to assess ${park}.`,
        `Please say by ${by(due)} whether you take part, and declare any closeness to the park first; no material opens before. Without an answer a reserve takes the seat.`,
      ]
    case 'sheet':
      return [
        `Please judge ${park} and submit “${form}” by ${by(due)}.`,
        `${alone} If you find a reason to step aside, say so on the page.`,
        'Without a sheet a reserve takes the seat and it is noted; after the second time you are suspended.',
      ]
    case 'deviation':
      return [
        `Your scores of ${park} differ widely from those of the panel. Please explain them, or score once more, by ${by(due)}.`,
        `Your first sheet is kept. Without an answer it counts as it is, and the opinion of the panel says so. ${alone}`,
      ]
    case 'opinion':
      return [
        `All have scored ${park}. Please confer with the panel as its head and sign “${form}” by ${by(due)}.`,
        'Please keep what is said confidential. The case goes on once you have signed.',
      ]
  }
}
