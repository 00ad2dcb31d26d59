/** Everything the product refuses on purpose, with the HTTP status a caller sees. docs/errors.md explains each. */
export const refusals = {
  'account.signed-out': 401,
  'appeal.refused': 409,
  'application.changed': 409,
  'application.closed': 409,
  'application.duplicate': 409,
  'application.invalid': 422,
  'application.not-found': 404,
  'application.overlap': 409,
  'batch.closed': 409,
  'batch.reason-missing': 422,
  'batch.not-found': 404,
  'batch.outside-plan': 422,
  'case.ended': 409,
  'case.moved-on': 409,
  'change.refused': 409,
  'code.expired': 410,
  'code.too-many': 429,
  'code.wrong': 422,
  'confirmation.wrong': 422,
  'correction.overdue': 409,
  'delegation.refused': 422,
  'document.not-found': 404,
  'expert.address-taken': 409,
  'expert.changed': 409,
  'expert.invalid': 422,
  'expert.move-refused': 409,
  'expert.not-found': 404,
  'extension.refused': 409,
  'figure.not-found': 404,
  'file.not-found': 404,
  'form.locked': 403,
  'funding.duplicate': 409,
  'ledger.changed': 409,
  'ledger.invalid': 422,
  'ledger.not-found': 404,
  'ledger.not-kept': 403,
  'ledger.reported': 409,
  'ledger.refused': 409,
  'link.delegated': 410,
  'link.expired': 410,
  'link.reissued': 410,
  'link.unknown': 404,
  'matter.not-found': 404,
  'matter.refused': 409,
  'notice.not-found': 404,
  'notice.refused': 409,
  'objection.refused': 409,
  'objection.settled': 409,
  'panel.changed': 409,
  'quota.exhausted': 409,
  'rank.taken': 409,
  'rate.limited': 429,
  'reason.short': 422,
  'recall.refused': 409,
  'request.forbidden': 403,
  'request.malformed': 400,
  'request.too-large': 413,
  'return.rounds-exhausted': 409,
  'roster.invalid': 422,
  'roster.locked': 409,
  'roster.not-found': 404,
  'roster.refused': 409,
  'rubric.invalid': 422,
  'rubric.not-found': 404,
  'rubric.own-draft': 403,
  'rubric.published': 409,
  'survey.closed': 410,
  'task.changed': 409,
  'task.closed': 409,
  'task.invalid': 422,
  'task.not-found': 404,
  'title.duplicate': 409,
  'title.move-refused': 409,
  'title.not-found': 404,
  'withdrawal.refused': 409,
} as const

export type Refusal = keyof typeof refusals

/** A broken rule. `details` may be shown to the person; it carries no personal data. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: Refusal
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: Refusal, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** An office has no officer who could act. The workflow tries again, so that an administrator can name one. */
export class NobodyToAsk extends Error {
  override readonly name = 'NobodyToAsk'
}

/** A conditional write lost a race; the caller loads again and decides again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly on: readonly string[]

  constructor(on: readonly string[]) {
    super(`lost a race on ${on.join(', ')}`)
    this.on = on
  }
}

/** The address takes no mail, and will not when it is tried again. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  /** What the mail server answered, such as 550. */
  readonly reply: number

  constructor(reply: number) {
    super(`refused: ${reply}`)
    this.reply = reply
  }
}
