import type { Application } from '#domain/application.ts'
import type { Ban } from '#domain/ban.ts'
import type { Batch } from '#domain/batch.ts'
import { examining } from '#domain/examination.ts'
import type { Flag } from '#domain/flags.ts'
import type { Officer } from '#domain/person.ts'
import { recommendationForm } from '#domain/recommendation.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Holder } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'

interface Filed {
  /** The first submission, when there was one: what the form counts its dates from. */
  readonly submittedAt?: string
  readonly batch: Batch
  readonly roster: readonly Answers[]
  readonly files: readonly StoredFile[]
  readonly bans?: readonly Ban[]
  readonly at: string
}

/** Forms in which somebody names another officer of the same office, who is to sign or to confirm. */
export const namingOfficers: readonly string[] = [
  recommendationForm,
  examining,
  'objection-investigation',
  'annual-verification',
]

/** How many documents lie in each slot; refused ones do not count. */
export function attachmentCounts(files: readonly StoredFile[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const file of files) if (file.status === 'accepted') counts[file.slot] = (counts[file.slot] ?? 0) + 1
  return counts
}

/** The facts the application form's checks may use. */
export function applicationContext({ batch, roster, files, at, submittedAt, bans = [] }: Filed): FormContext {
  return {
    today: dateOf(at),
    submittedOn: submittedAt && dateOf(submittedAt),
    year: batch.year,
    batchId: batch.title,
    roster,
    attachments: attachmentCounts(files),
    bans: bans.map(({ uscc, from, until }) => ({ operatorUscc: uscc, from, until })),
    liveTitles: [],
  }
}

/** The facts a reviewer's form may use. */
export function taskContext(input: {
  readonly application: Application
  readonly holder: Holder
  readonly officers: readonly Officer[]
  readonly files: readonly StoredFile[]
  readonly flags?: readonly Flag[]
  /** Points of the computed indicators. */
  readonly quantScore?: number
  readonly at: string
}): FormContext {
  const { application, holder, officers } = input
  const others = (roles: readonly string[]) =>
    officers
      .filter((o) => o.email !== holder.email && o.roles.some((r) => roles.includes(r)))
      .map((o) => ({ value: o.email, label: o.name }))
  return {
    today: dateOf(input.at),
    person: { name: holder.name, email: holder.email },
    receiptNo: application.no,
    receivedOn: application.submittedAt && dateOf(application.submittedAt),
    attachments: attachmentCounts(input.files),
    signers: others(['DIST_SIGN']),
    recheckers: others(['CITY_LEAD', 'CITY_EDIT']),
    dataFlags: input.flags ?? [],
    quantScore: input.quantScore,
  }
}
