import type { Event } from '#domain/event.ts'
import { cityOffice } from '#domain/person.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Reader } from '#domain/visibility.ts'
import { isExpert, isOpen, toldBy } from '#domain/visibility.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { decisionName } from '#web/fields/decision.ts'
import type { Lang } from '#web/messages/language.ts'
import { titleOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { statuses } from '#web/status.ts'
import { matterLine } from './matter-line.ts'

/** How words are put: to an applicant (and to an expert, who like him hears of offices and never of persons) or to officers. */
export type Audience = 'applicant' | 'officer'

const audienceOf = (reader: Reader): Audience =>
  reader === 'applicant' || reader === 'expert' ? 'applicant' : 'officer'

/** A case's history, newest first, without what the reader may not know. */
export function timelineOf(
  events: readonly Event[],
  reader: Reader,
  lang: Lang,
  forms: FormLibrary,
): TimelineEntry[] {
  return events
    .flatMap((event) => {
      const told = toldBy(reader, event)
      return told ? [entryOf(event, told, audienceOf(reader), lang, forms)] : []
    })
    .reverse()
}

function entryOf(
  event: Event,
  told: Readonly<Record<string, unknown>>,
  audience: Audience,
  lang: Lang,
  forms: FormLibrary,
): TimelineEntry {
  const words = t(lang).history
  const status = event.to && event.to !== event.from ? statuses[event.to] : undefined
  const version = typeof told.formVersion === 'number' ? told.formVersion : 1
  const form = typeof told.form === 'string' ? forms.form(told.form, version) : undefined
  const decision = typeof told.decision === 'string' ? told.decision : ''
  const title =
    event.type === 'task.decided' && form
      ? words.decided(titleOf(lang, form), decisionName(lang, form, decision))
      : event.type === 'task.opened' && status
        ? statusName(status, audience, lang)
        : event.type === 'case.concluded' && status
          ? statusName(status, audience, lang)
          : event.type === 'task.opened' && form
            ? words.asked(titleOf(lang, form))
            : (matterLine(event.type.startsWith('matter.') ? told : {}, lang) ?? words[event.type])
  return {
    at: event.at,
    title,
    by: actorOf(event, audience, lang),
    detail: detailOf(event.type, told, lang),
    internal: audience === 'officer' && !isOpen(event),
    tone: status?.tone,
  }
}

function statusName(
  status: (typeof statuses)[keyof typeof statuses],
  audience: Audience,
  lang: Lang,
): string {
  const names = lang === 'en' ? status.en : status.zh
  return audience === 'officer' ? names[0] : names[1]
}

function actorOf({ actor }: Event, audience: Audience, lang: Lang): string {
  const words = t(lang).history
  if (actor.kind === 'system') return words.system
  if (actor.kind === 'applicant' || actor.kind === 'firm') return actor.name
  const office = officeName(actor.office, lang)
  return audience === 'applicant'
    ? office
    : `${office} ${actor.name}${actor.kind === 'delegate' ? words.delegate : ''}`
}

export function officeName(office: string | undefined, lang: Lang): string {
  if (office === undefined) return ''
  if (office === cityOffice) return t(lang).history.city
  if (isExpert(office)) return t(lang).history.expert
  const district = districtById(office)
  if (!district) return office
  return lang === 'en' ? district.en : district.office
}

function detailOf(
  type: Event['type'],
  told: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const words = t(lang).history
  const lines = [
    typeof told.no === 'string' && (type.startsWith('matter.') ? told.no : words.no(told.no)),
    typeof told.book === 'string' && typeof told.rows === 'number' && words.entries(told.book, told.rows),
    typeof told.locked === 'number' && words.locked(told.locked),
    typeof told.reason === 'string' && told.reason !== '' && words.reason(told.reason),
    Array.isArray(told.items) && words.items(told.items.length),
    Array.isArray(told.names) &&
      told.names.length > 0 &&
      words.rows(
        told.names.join(t(lang).common.comma),
        typeof told.rows === 'number' ? told.rows : told.names.length,
      ),
    Array.isArray(told.filled) && words.filled(told.filled.join(t(lang).common.comma)),
    Array.isArray(told.passed) && words.passed(told.passed.join(t(lang).common.comma)),
    Array.isArray(told.to) && words.to(told.to.join(t(lang).common.comma)),
    typeof told.to === 'string' && words.to(told.to),
  ].filter((line) => typeof line === 'string')
  return lines.length > 0 ? lines.join(t(lang).common.semicolon) : undefined
}
