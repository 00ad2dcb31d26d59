import type { Letter } from '#web/mails/letter.ts'
import type { TitleMail } from '#web/mails/mail.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { register } from '#web/messages/en/register.ts'

const day = (date: string): string => formatDate('en', date)

const follows: { readonly [status: string]: string } = {
  有效: 'Support is open to the park as usual.',
  警示: 'While it is under a warning the park has no priority for funds.',
  整改中:
    'Until it is put right the park may ask for neither funds nor a best-practice case. Please report by the due date of the notice.',
  暂停: 'While it is suspended the title is not counted, and the park may ask for neither funds nor a best-practice case.',
  撤销: 'The title has ended. Please return the plaque in time.',
  退出: 'The title has ended. The park may apply again in a later batch.',
  到期: 'The validity ran out without a renewal and the title has ended. The park may apply again in a later batch.',
}

/** What becomes of a title after the designation, for the park and its district. */
export function titleLetter(mail: TitleMail): Letter {
  const { caseNo, parkName, until, url } = mail
  const name = `“${parkName}” (${caseNo})`
  const word = (status: string) =>
    Object.entries(register.statuses).find(([known]) => known === status)?.[1] ?? status
  const reason = mail.reason ? [`Reason: ${mail.reason}`] : []
  const action = { label: 'See the title', url }
  switch (mail.news) {
    case 'moved':
      return {
        subject: `Title: ${word(mail.status)} (${caseNo})`,
        paragraphs: [
          `On ${formatTime('en', mail.at)} the title of ${name} went from “${word(mail.from)}” to “${word(mail.status)}”.`,
          ...(follows[mail.status] ? [follows[mail.status] ?? ''] : []),
          ...(mail.plaqueBackBy ? [`Please return the plaque by ${day(mail.plaqueBackBy)}.`] : []),
          ...(mail.banUntil
            ? [`Its operator may not apply again until ${day(mail.banUntil)} has passed.`]
            : []),
          ...reason,
        ],
        action,
      }
    case 'expiring':
      return {
        subject: `The title ends in ${mail.days} days (${caseNo})`,
        paragraphs: [
          `The title of ${name} is valid until ${day(until)}, for ${mail.days} more days.`,
          'The city reviews it before then and you are told the result; without a renewal the title ends.',
        ],
        action,
      }
    case 'renewed':
      return {
        subject: `Renewed for three years (${caseNo})`,
        paragraphs: [`The title of ${name} passed the review and is valid until ${day(until)}.`, ...reason],
        action,
      }
    case 'not-renewed':
      return {
        subject: `Not renewed (${caseNo})`,
        paragraphs: [`The title of ${name} did not pass the review and ends after ${day(until)}.`, ...reason],
        action,
      }
    case 'succeeded':
      return {
        subject: `Another home takes over (${caseNo})`,
        paragraphs: [
          `The title of ${name} has ended by its merger or split. Another newly designated home takes it over; the register leads from one to the other.`,
          ...reason,
        ],
        action,
      }
    case 'unmerged':
      return {
        subject: `Nothing came of the merger: the title goes on (${caseNo})`,
        paragraphs: [
          `It was agreed that ${name} merges into a new park. That park was not designated: the title and its validity stay as they were, and nobody else may apply for the space.`,
          ...reason,
          'If the parks still want to merge, please report the change again.',
        ],
        action,
      }
    case 'kept':
      return {
        subject: `The title is not revoked (${caseNo})`,
        paragraphs: [
          `After hearing the park the city decided not to revoke the title of ${name}.`,
          ...reason,
        ],
        action,
      }
  }
}
