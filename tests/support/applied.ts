import { createHash } from 'node:crypto'
import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Db } from '#adapters/dynamodb/db.ts'
import { createDrafts } from '#adapters/dynamodb/drafts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import type { Applicant } from '#demo/applicant.ts'
import { createApplicant } from '#demo/applicant.ts'
import { officerOf } from '#demo/offices.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import type { Stages } from '#demo/stages.ts'
import { createStages } from '#demo/stages.ts'
import type { Officer } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export interface Applied {
  readonly spec: ParkSpec
  readonly applicant: Applicant
  readonly id: string
  readonly no: string
  readonly stages: Stages
  readonly handler: Officer
  readonly signer: Officer
  /** Opens the newest link mailed to an officer about this park. */
  open(officer: { email: string }): Promise<Reviewer>
}

/** An application whose every part is filled in, written straight into its draft. */
export async function filledIn(
  started: Started,
  spec: ParkSpec,
): Promise<{ applicant: Applicant; id: string }> {
  const applicant = await createApplicant(started.product, `${spec.key}@parks.example`)
  const id = await applicant.begin()
  const db = tableOf(started.local)
  const now = await started.product.now()
  const { answers, roster, attachments } = exampleApplication(spec, dateOf(now))
  const drafts = createDrafts(db)
  const application = await createCases(db).load(id)
  if (!application) throw new Error(`no application ${id}`)
  const rows = roster.map((row, n) => ({ ...row, rosterId: `row_${n}` }))
  const parts: [string, Answers][] = [
    ...parkApplication.sections.map(({ id: part, fields }): [string, Answers] => [
      part,
      Object.fromEntries(Object.entries(answers).filter(([key]) => key in fields)),
    ]),
    ['roster', { rows }],
  ]
  for (const [part, given] of parts) await drafts.save(application, { part, answers: given, savedAt: now }, 0)
  await Promise.all(Object.keys(attachments).map((slot) => put(db, now, id, slot)))
  return { applicant, id }
}

/** Puts a document into a slot of a case or a task without sending it. */
export async function put(db: Db, receivedAt: string, owner: string, slot: string, n = 0): Promise<void> {
  const id = `fil_${slot.toLowerCase()}${n || ''}`
  await createFiles(db).create({
    id,
    owner,
    slot,
    name: `${slot}.pdf`,
    size: 10,
    key: `${owner}/${slot}/${id}/${slot}.pdf`,
    versionId: 'v1',
    receivedAt,
    status: 'accepted',
    sha256: createHash('sha256').update(slot).digest('hex'),
    contentType: 'application/pdf',
  })
}

/** An application that was just handed in, and what every office needs to act on it. */
export async function applied(started: Started, spec: ParkSpec): Promise<Applied> {
  const { applicant, id } = await filledIn(started, spec)
  const no = await applicant.submit(id, spec.legalRep)
  const today = dateOf(await started.product.now())
  const handler = officerOf(spec.districtId, 'DIST_EDIT', today)
  const signer = officerOf(spec.districtId, 'DIST_SIGN', today)
  const open = ({ email }: { email: string }) => openNewestLink(started.product, email, spec.parkName)
  const recommend = async (answers: Answers = exampleRecommendation(signer.email, today)) => {
    const reviewer = await open(handler)
    await put(tableOf(started.local), await started.product.now(), reviewer.taskId, 'letter')
    await reviewer.decide({ ...answers, siteChecked: false })
    return reviewer
  }
  const stages = { ...createStages(started.product, spec, today), recommend }
  return { spec, applicant, id, no, handler, signer, open, stages }
}
