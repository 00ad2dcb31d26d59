import type { Application } from '#domain/application.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'

export interface CaseLetter {
  readonly name: string
  readonly href: string
}

/** The letters a reader may download now, and the park's page in the register. */
export function lettersOf(application: Application, reader: 'city' | 'park', lang: Lang): CaseLetter[] {
  const { id, status, titleNo, objections = [] } = application
  const { letters: text } = t(lang)
  const letter = (name: string, kind: string): CaseLetter => ({
    name,
    href: path('document', { id, kind: `${kind}.docx` }),
  })
  const closed = reader === 'city' ? objections.filter((one) => one.status === 'closed') : []
  return [
    ...(titleNo === undefined
      ? []
      : [
          letter(text.designation, 'designation-letter'),
          letter(text.certificate, 'certificate'),
          { name: text.register, href: path('title', { title: titleNo }) },
        ]),
    ...(status === 'declined' ? [letter(text.declined, 'declined-letter')] : []),
    ...closed.map((one) => letter(text.reply(one.no), `objection-reply-${one.id}`)),
  ]
}
