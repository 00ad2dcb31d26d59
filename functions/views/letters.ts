import * as z from 'zod/mini'
import type { Letters } from '#domain/actions/carry-out.ts'
import { appealDue } from '#domain/appeal.ts'
import { deferredUntil } from '#domain/deferral.ts'
import { rosterBook } from '#domain/entry.ts'
import type { FormLibrary } from '#domain/ports.ts'
import { deviation, invitation, sheet } from '#domain/seating.ts'
import type { Holder, OpenTask } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import { labels } from '#schemas/operations/labels.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { ExpertMail, Mail, Template } from '#web/mails/mail.ts'
import { templates } from '#web/mails/templates.ts'
import { writeMail } from '#web/mails/write.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import { officeName } from './timeline.ts'

/** Letters go out in the language of the programme. */
const lang = 'zh-CN'
const codeMinutes = 10
/** The form by which a park answers an objection (F06-3). */
const parksAnswer = 'objection-reply'
const quarterly = 'monitoring-report'
/** The form in which a firm in a park gives its own figures (F09-1). */
const firmsFigures = 'firm-update'
const asks = new Map<string, ExpertMail['ask']>([
  [invitation, 'invitation'],
  [sheet, 'sheet'],
  [deviation, 'deviation'],
])

/** What became of a title. */
const TitleNews = z.object({
  news: z.enum(['moved', 'expiring', 'renewed', 'not-renewed', 'kept', 'unmerged', 'succeeded']),
  from: z._default(z.string(), ''),
  status: z._default(z.string(), ''),
  days: z._default(z.number(), 0),
  until: z._default(z.string(), ''),
  plaqueBackBy: z.optional(z.string()),
  banUntil: z.optional(z.string()),
})

const rosterNews = [
  'conflict-opened',
  'conflict-waiting',
  'conflict-released',
  'conflict-kept',
  'dispute-upheld',
  'dispute-rejected',
  'correction-approved',
  'correction-refused',
] as const

/** What a change puts into the mail it causes; each letter takes what it needs. */
const Data = z.object({
  caseId: z.string(),
  caseNo: z._default(z.string(), ''),
  parkName: z._default(z.string(), ''),
  at: z._default(z.string(), ''),
  form: z.optional(z.string()),
  formVersion: z._default(z.number(), 1),
  due: z._default(z.object({ on: z.string(), provisional: z.boolean() }), { on: '', provisional: false }),
  returned: z._default(z.object({ id: z.string(), version: z.number() }), {
    id: 'park-application',
    version: 1,
  }),
  items: z._default(z.array(z.object({ field: z.string(), need: z.string() })), []),
  by: z._default(z.string(), ''),
  reason: z.optional(z.string()),
  /** What held before. */
  was: z._default(z.string(), ''),
  party: z._default(z.enum(['applicant', 'district', 'city', 'firm']), 'applicant'),
  office: z.optional(z.string()),
  /** The park has its title: it is no longer about an application. */
  titled: z._default(z.boolean(), false),
  /** The quarter or year a task is about. */
  period: z.optional(z.string()),
  /** Somebody else may be asked to do it. */
  passable: z._default(z.boolean(), false),
  no: z._default(z.string(), ''),
  endOn: z._default(z.string(), ''),
  provisional: z._default(z.boolean(), false),
  clue: z._default(z.boolean(), false),
  outcome: z._default(z.enum(['accepted', 'refused', 'clue', 'closed']), 'closed'),
  result: z._default(z.string(), ''),
  reply: z._default(z.string(), ''),
  what: z._default(z.string(), ''),
  news: z._default(z.enum(rosterNews), 'conflict-opened'),
  about: z._default(z.string(), ''),
  /** The book that news of the roster is about. */
  book: z._default(z.string(), rosterBook),
  other: z._default(z.string(), ''),
  demands: z._default(z.array(z.object({ category: z.string(), demand: z.string(), dueOn: z.string() })), []),
  change: z._default(z.enum(['agreed', 'review', 'cancelled', 'kept']), 'agreed'),
  title: z.optional(TitleNews),
  support: z.optional(
    z.object({
      about: z.enum(['funding', 'practice']),
      name: z.string(),
      outcome: z._default(z.string(), ''),
    }),
  ),
})

export function codeMail(code: string, email: string) {
  return writeMail({ template: 'sign-in-code', lang, to: email, code, minutes: codeMinutes })
}

/** The code that confirms a decision, with what it is about. */
export function decisionCodeMail(forms: FormLibrary) {
  return (code: string, task: OpenTask, { name }: Holder) => {
    const { caseNo, parkName, form } = task
    const title = titleOf(lang, forms.form(form.id, form.version))
    return writeMail({
      template: 'decision-code',
      lang,
      to: name,
      code,
      minutes: codeMinutes,
      form: title,
      caseNo,
      parkName,
    })
  }
}

export interface LettersDeps {
  readonly baseUrl: string
  readonly forms: FormLibrary
  readonly now: () => string
}

export function createLetters({ baseUrl, forms, now }: LettersDeps): Letters {
  return {
    write({ template, to, data }, secret) {
      const given = Data.parse(data)
      const page = secret
        ? path(template === 'survey-invitation' ? 'surveyLink' : 'link', { secret })
        : pageOf(template, given)
      return writeMail(mailOf(template, given, to.name, `${baseUrl}${page}`, forms, now()))
    },
  }
}

function pageOf(template: string, { party, caseId: id, book }: z.infer<typeof Data>): string {
  if (book === rosterBook) return path(pageFor(template, party), { id })
  return ledgerLinks(party === 'applicant' ? 'park' : 'staff', id).ledger(book)
}

/** Where the reader of a mail without a secret link goes on: the case, or the park once it has its title. */
function pageFor(template: string, party: string) {
  if (template === 'title-news' || template.startsWith('support-'))
    return party === 'applicant' ? 'park' : 'staffPark'
  if (template === 'roster-news') return party === 'district' ? 'staffRoster' : 'parkRoster'
  return isOfficer(template, party) ? 'staffCase' : 'application'
}

function isOfficer(template: string, party: string): boolean {
  return template === 'escalated' || party !== 'applicant'
}

function mailOf(
  name: string,
  data: z.infer<typeof Data>,
  to: string,
  url: string,
  forms: FormLibrary,
  now: string,
): Mail {
  const template = templateOf(name)
  const { caseNo, parkName, at, party, by } = data
  const { no, clue, outcome, result, reply } = data
  const about = { lang, to, caseNo, parkName, url } as const
  const asked = { period: data.period, passable: data.passable }
  const due = { date: data.due.on, provisional: data.due.provisional }
  const reason = data.reason ?? ''
  const form = data.form ? titleOf(lang, forms.form(data.form, data.formVersion)) : ''
  switch (template) {
    case 'returned':
      return { ...about, template, due, by: by === 'city' ? 'city' : 'district', items: itemsOf(data, forms) }
    case 'task-opened':
      if (data.form === firmsFigures) return { ...about, template: 'firm-asked', form, due }
      return {
        ...about,
        ...asked,
        template,
        form,
        due,
        ofPark: data.form === parksAnswer,
        titled: data.titled,
        mayBeMissing: data.form === quarterly,
        items: itemsOf(data, forms),
      }
    case 'firm-asked':
    case 'link-reissued':
      return { ...about, ...asked, template, form, due }
    case 'reminder':
      return { ...about, ...asked, template, form, due, left: workingDaysBetween(dateOf(now), data.due.on) }
    case 'escalated':
      return { ...about, ...asked, template, form, due, office: officeName(data.office, lang) }
    case 'delegated':
    case 'task-extended':
      return { ...about, ...asked, template, form, due, by, reason }
    case 'expert-asked':
      return { ...about, template, form, due, ask: asks.get(data.form ?? '') ?? 'opinion' }
    case 'no-longer-needed':
      return { lang, to, template, caseNo, parkName, form }
    case 'not-accepted':
    case 'not-recommended':
    case 'desk-failed':
    case 'declined':
      return { ...about, template, at, reason, appealBy: appealBy(at) }
    case 'deferred':
      return { ...about, template, at, reason, until: lastDay(deferredUntil(at)) }
    case 'disqualified':
      return { ...about, template, at, appealBy: appealBy(at) }
    case 'withdrawal-kept':
    case 'overlap-found':
    case 'change-received':
    case 'appeal-refused':
    case 'appeal-upheld':
    case 'appeal-reopened':
    case 'sheet-removed':
      return { ...about, template, at, reason }
    case 'batch-extended':
      return { lang, to, template, parkName, url, at, reason, batch: data.what, was: data.was }
    case 'change-settled':
      return { ...about, template, at, reason, what: data.what, change: data.change }
    case 'support-received':
    case 'support-settled':
      if (!data.support) throw new Error('news of a request, but not which')
      return { ...about, template, at, reason, ...data.support }
    case 'demands-raised':
      return { ...about, template, quarter: data.what, demands: data.demands }
    case 'title-news':
      if (!data.title) throw new Error('news of a title, but not which')
      return { ...about, template, at, reason, ...data.title }
    case 'roster-news':
      return {
        ...about,
        template,
        party,
        reason,
        news: data.news,
        about: data.about,
        ledger: data.book !== rosterBook,
        other: data.other,
      }
    case 'withdrawn':
    case 'ended':
      return { ...about, template, at, party: party === 'firm' ? 'applicant' : party, reason: data.reason }
    case 'notice-published':
    case 'notice-corrected':
      return { ...about, template, no, end: { date: data.endOn, provisional: data.provisional } }
    case 'objection-raised':
      return { ...about, template, no, at, clue }
    case 'objection-receipt':
      return { lang, to, template, parkName, no, at, clue }
    case 'objection-answered':
      return { lang, to, template, parkName, no, outcome, result, reply }
    case 'objection-settled':
      return { ...about, template, no, outcome, result, reply }
    case 'evaluation-result':
      return { ...about, template, at, year: data.what, band: result, appealBy: appealBy(at) }
    case 'survey-invitation':
      return { lang, to, template, parkName, at, year: data.what, url }
    case 'sign-in-code':
    case 'decision-code':
      throw new Error('a code is never written into the outbox')
    default:
      return { ...about, template, at }
  }
}

/** The day that ends at an instant. */
const lastDay = (end: string): string => dateOf(new Date(Date.parse(end) - 1).toISOString())

/** The last day on which a decision made known now can be appealed against. */
function appealBy(at: string) {
  const { on, provisional } = appealDue(at)
  return { date: on, provisional }
}

function templateOf(name: string): Template {
  const template = templates.find((one) => one === name)
  if (!template) throw new Error(`no mail named ${name}`)
  return template
}

function itemsOf({ items, returned }: z.infer<typeof Data>, forms: FormLibrary) {
  const application = forms.form(returned.id, returned.version)
  return items.map(({ field, need }) => ({ where: labels(application, field).zh, need }))
}
