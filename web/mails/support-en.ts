import type { Letter } from '#web/mails/letter.ts'
import type { SupportMail } from '#web/mails/mail.ts'
import { matterStatuses } from '#web/matter-status.ts'
import { formatTime } from '#web/messages/dates.ts'

const things = { funding: 'Request for funds', practice: 'Best-practice case' } as const

/** A request for funds or a best-practice case, for the park. */
export function supportLetter(mail: SupportMail): Letter {
  const thing = `${things[mail.about]} “${mail.name}”`
  const action = { label: 'See how it stands', url: mail.url }
  if (mail.template === 'support-received')
    return {
      subject: `${thing} received (${mail.caseNo})`,
      paragraphs: [
        `The ${thing} of “${mail.parkName}” was received on ${formatTime('en', mail.at)}.`,
        'The district checks it and the city decides; you are told of the result and need do nothing now.',
      ],
      action,
    }
  const outcome = matterStatuses[mail.about][mail.outcome]?.en ?? ''
  return {
    subject: `${thing}: ${outcome} (${mail.caseNo})`,
    paragraphs: [
      `The ${thing} of “${mail.parkName}” went on, ${formatTime('en', mail.at)}: ${outcome}.`,
      ...(mail.reason ? [`Reason: ${mail.reason}`] : []),
    ],
    action,
  }
}
