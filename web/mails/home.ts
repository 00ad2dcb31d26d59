import type { Mail } from '#web/mails/mail.ts'

/** Mails about what goes on after the designation. */
export const homeTemplates = [
  'evaluation-result',
  'survey-invitation',
  'title-news',
  'support-received',
  'support-settled',
  'demands-raised',
] as const

export type HomeMail = Extract<Mail, { template: (typeof homeTemplates)[number] }>

export function isHomeMail(mail: Mail): mail is HomeMail {
  return homeTemplates.some((template) => template === mail.template)
}
