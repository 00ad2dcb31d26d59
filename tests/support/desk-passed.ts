import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { officerOf } from '#demo/offices.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { createStages } from '#demo/stages.ts'
import type { Application } from '#domain/application.ts'
import { parkClaim } from '#domain/number.ts'
import type { Officer } from '#domain/person.ts'
import { clustersIn } from '#domain/pipeline.ts'
import { reopened } from '#domain/reopen.ts'
import type { AcceptedFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Applied } from '#tests/support/applied.ts'
import { filledIn } from '#tests/support/applied.ts'
import { decidedTask } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

let numbers = 0

/**
 * A case whose desk review has passed, with what was handed in and decided on the way written straight into the table; its workflow
 * begins where a case goes on that comes back to the experts.
 */
export async function deskPassed(started: Started, spec: ParkSpec): Promise<Applied> {
  const { product, local } = started
  const { applicant, id } = await filledIn(started, spec)
  const db = tableOf(local)
  const cases = createCases(db)
  const before = await cases.load(id)
  const batch = before && (await createBatches(db).load(before.batchId))
  if (!before || !batch) throw new Error(`no application ${id}`)
  const at = await product.now()
  const today = dateOf(at)
  const handler = officerOf(spec.districtId, 'DIST_EDIT', today)
  const signer = officerOf(spec.districtId, 'DIST_SIGN', today)
  const { answers: given, roster, attachments } = exampleApplication(spec, today)
  const answers = settle(parkApplication, given, { today, roster, attachments })
  numbers += 1
  const no = `SB-2026-${spec.districtId}-9${String(numbers).padStart(3, '0')}`
  const claim = parkClaim(spec.parkName)
  const handedIn: Application = {
    ...before,
    no,
    parkName: spec.parkName,
    operatorName: String(answers.operatorName),
    districtId: spec.districtId,
    clusters: clustersIn(answers),
    claims: [claim],
    round: 1,
    submittedAt: at,
  }
  const decided = (form: string, decision: string, by: Officer, filled: Record<string, unknown>) => ({
    after: decidedTask(handedIn, {
      id: `tsk_${form}_${id.slice(-8)}`,
      form,
      decision,
      answers: filled,
      at,
      by,
    }),
  })
  const again = reopened(handedIn, batch, 'expert-review', at)
  // It is the first run of this case all the same.
  const after = { ...again.after, run: undefined }
  const start = { ...again.start, name: id }
  const files = await createFiles(db).list(id)
  await cases.commit({
    before,
    after,
    claim: [claim],
    submission: {
      caseId: id,
      round: 1,
      form: before.form,
      at,
      answers,
      roster,
      files: files.filter((file): file is AcceptedFile => file.status === 'accepted'),
    },
    ended: [
      decided('district-recommendation', '推荐', handler, exampleRecommendation(signer.email, today)),
      decided(
        'desk-review',
        '通过',
        officerOf('CITY', 'CITY_EDIT', today),
        exampleDeskReview('chuzhang@city.example'),
      ),
    ],
    facts: [
      {
        at,
        type: 'application.submitted',
        actor: { kind: 'system', name: 'test', how: 'workflow' },
        from: before.status,
        to: after.status,
        open: { no },
      },
    ],
    effects: [start],
  })
  await product.settle()
  const open = ({ email }: { email: string }) => openNewestLink(product, email, spec.parkName)
  return { spec, applicant, id, no, handler, signer, open, stages: createStages(product, spec, today) }
}
