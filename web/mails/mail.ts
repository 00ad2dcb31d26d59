import type { Lang } from '#web/messages/language.ts'

interface Common {
  readonly lang: Lang
  /** Name of the person or organisation written to. */
  readonly to: string
}

/** The case a mail is about. */
interface About extends Common {
  readonly caseNo: string
  readonly parkName: string
  /** Page of the case for this reader. */
  readonly url: string
}

export interface DueDay {
  readonly date: string
  readonly provisional?: boolean
}

interface Asked extends About {
  /** Title of the form to be filled in, in the language of the mail. */
  readonly form: string
  readonly due: DueDay
  /** The quarter or year it is about. */
  readonly period?: string | undefined
  /** The page offers to ask somebody else. */
  readonly passable?: boolean
}

/** A decision with the last day on which it can be appealed against. */
interface Appealable {
  readonly appealBy: DueDay
}

/** Whoever is told of a move: words differ between the applicant and the offices. */
type Party = 'applicant' | 'district' | 'city'

/** What an expert is asked for, in turn. */
export type ExpertMail = Asked & {
  readonly template: 'expert-asked'
  readonly ask: 'invitation' | 'sheet' | 'deviation' | 'opinion'
}

/** What becomes of a case once it was decided. */
export type OutcomeMail =
  | RosterMail
  | FirmMail
  | ChangeMail
  | ExtensionMail
  | (About & {
      readonly template: 'withdrawn' | 'ended'
      readonly at: string
      readonly party: Party
      readonly reason?: string
    })
  | (About & Appealable & { readonly template: 'disqualified'; readonly at: string })
  | (About & {
      readonly template: 'designated' | 'appeal-received' | 'deferral-returned' | 'deferral-ended'
      readonly at: string
    })
  | (About & {
      readonly template:
        | 'overlap-found'
        | 'change-received'
        | 'appeal-refused'
        | 'appeal-upheld'
        | 'appeal-reopened'
        | 'withdrawal-kept'
      readonly at: string
      readonly reason: string
    })

/** A batch closes at another time than it did, for everybody who has not handed in yet. */
export type ExtensionMail = Common & {
  readonly template: 'batch-extended'
  /** As far as it has a name. */
  readonly parkName: string
  readonly url: string
  readonly batch: string
  readonly was: string
  readonly at: string
  readonly reason: string
}

/** What the city decided on a change after the designation. */
export type ChangeMail = About & {
  readonly template: 'change-settled'
  readonly at: string
  readonly what: string
  readonly change: 'agreed' | 'review' | 'cancelled' | 'kept'
  readonly reason: string
}

/** What becomes of a title. `from` and `status` are its states before and after, `until` the day its validity ends. */
export type TitleMail = About & {
  readonly template: 'title-news'
  readonly news: 'moved' | 'expiring' | 'renewed' | 'not-renewed' | 'kept' | 'unmerged' | 'succeeded'
  readonly at: string
  readonly from: string
  readonly status: string
  readonly reason: string
  readonly days: number
  readonly until: string
  readonly plaqueBackBy?: string | undefined
  readonly banUntil?: string | undefined
}

/** A request for funds or a best-practice case: that it came in, and each word about it. */
export type SupportMail = About & {
  readonly template: 'support-received' | 'support-settled'
  readonly at: string
  readonly about: 'funding' | 'practice'
  /** The project, or the title of the case. */
  readonly name: string
  readonly outcome: string
  readonly reason: string
}

/** What a quarterly report asks for help with, for the district. */
export type DemandsMail = About & {
  readonly template: 'demands-raised'
  readonly quarter: string
  readonly demands: readonly { readonly category: string; readonly demand: string; readonly dueOn: string }[]
}

/** Asks a firm in a park for its own figures. */
export type FirmMail = Asked & { readonly template: 'firm-asked' }

/** What comes of a matter of the roster: a firm in two parks, a dispute, a correction. */
export type RosterMail = About & {
  readonly template: 'roster-news'
  readonly party: Party | 'firm'
  readonly news:
    | 'conflict-opened'
    | 'conflict-waiting'
    | 'conflict-released'
    | 'conflict-kept'
    | 'dispute-upheld'
    | 'dispute-rejected'
    | 'correction-approved'
    | 'correction-refused'
  /** The firm, or what is corrected. */
  readonly about: string
  /** It is about a ledger, not about the roster. */
  readonly ledger: boolean
  /** The other park. */
  readonly other: string
  readonly reason: string
}

/** Every mail the product sends, by template. */
export type Mail =
  | NoticeMail
  | (Common & { readonly template: 'sign-in-code'; readonly code: string; readonly minutes: number })
  | (Common & {
      readonly template: 'decision-code'
      readonly code: string
      readonly minutes: number
      readonly form: string
      readonly caseNo: string
      readonly parkName: string
    })
  | (About & { readonly template: 'receipt' | 'correction-received'; readonly at: string })
  | (About & {
      readonly template: 'returned'
      readonly by: 'district' | 'city'
      readonly due: DueDay
      readonly items: readonly { readonly where: string; readonly need: string }[]
    })
  | (Asked & {
      readonly template: 'task-opened'
      readonly ofPark: boolean
      readonly titled: boolean
      /** What to correct, where the form was sent back. */
      readonly items?: readonly { readonly where: string; readonly need: string }[]
      /** Without a correction in time the form is recorded as missing; else what was handed in stands. */
      readonly mayBeMissing?: boolean
    })
  | (Asked & { readonly template: 'link-reissued' })
  | (Asked & { readonly template: 'reminder'; readonly left: number })
  | (Asked & { readonly template: 'escalated'; readonly office: string })
  | (Asked & {
      readonly template: 'delegated' | 'task-extended'
      readonly by: string
      readonly reason: string
    })
  | (About & {
      readonly template: 'accepted' | 'recommended' | 'desk-review-begun' | 'city-returned'
      readonly at: string
    })
  | (About & {
      readonly template: 'desk-passed' | 'site-visit'
      readonly at: string
    })
  | (About & { readonly template: 'sheet-removed'; readonly at: string; readonly reason: string })
  | (About & {
      readonly template: 'deferred'
      readonly at: string
      readonly reason: string
      /** The last day on which the park may come back. */
      readonly until: string
    })
  | ExpertMail
  | (Common & {
      readonly template: 'no-longer-needed'
      readonly caseNo: string
      readonly parkName: string
      readonly form: string
    })
  | (About &
      Appealable & {
        readonly template: 'not-accepted' | 'not-recommended' | 'desk-failed' | 'declined'
        readonly at: string
        readonly reason: string
      })
  | OutcomeMail
  | AnnualMail
  | TitleMail
  | DemandsMail
  | SupportMail

/** Mails of the annual evaluation; the survey goes to a firm of the park. */
export type AnnualMail =
  | (About &
      Appealable & {
        readonly template: 'evaluation-result'
        readonly at: string
        readonly year: string
        readonly band: string
      })
  | (Common & {
      readonly template: 'survey-invitation'
      readonly parkName: string
      readonly year: string
      /** When it closes. */
      readonly at: string
      readonly url: string
    })

/** Mails about a public notice and objections to it; whoever objects gets no link, the browser keeps the receipt. */
export type NoticeMail =
  | (About & {
      readonly template: 'notice-published' | 'notice-corrected'
      readonly no: string
      readonly end: DueDay
    })
  | (About & {
      readonly template: 'objection-raised'
      readonly no: string
      readonly at: string
      readonly clue: boolean
    })
  | (Common & {
      readonly template: 'objection-receipt'
      readonly no: string
      readonly parkName: string
      readonly at: string
      readonly clue: boolean
    })
  | (Common & Outcome & { readonly template: 'objection-answered'; readonly parkName: string })
  | (About & Outcome & { readonly template: 'objection-settled' })

interface Outcome {
  readonly no: string
  readonly outcome: 'accepted' | 'refused' | 'clue' | 'closed'
  readonly result: string
  /** The office's own words. */
  readonly reply: string
}

export type Template = Mail['template']
