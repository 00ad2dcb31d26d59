import type { Application } from '#domain/application.ts'
import { hasEnded } from '#domain/application.ts'
import { officeOf } from '#domain/office.ts'
import type { Cases, Change, Directory, Spaces, Titles } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import { isLive, mayBeTakenOver } from '#domain/title.ts'
import { boxIn, cellsOf, meet, overlapOf } from '#schemas/fields/overlap.ts'
import { str } from '#schemas/rule.ts'
import { handlersOf } from './notify.ts'

export interface OverlapDeps {
  readonly cases: Pick<Cases, 'load' | 'submission' | 'commit'>
  readonly directory: Directory
  readonly spaces: Spaces
  readonly titles: Pick<Titles, 'load'>
}

/** More of a space than this belongs to one park only; source: the programme's exceptions, 一地多报. */
const most = 0.05

/** Another open application, or the case of a living title, whose boundary covers part of this one; without one, the space to be taken as it was looked at, and the titles of parks that merge into it, or of which it is a part. */
export async function findOverlap(
  deps: OverlapDeps,
  caseId: string,
  boundary: string,
): Promise<{ other?: Application; space?: Change['space']; covers?: readonly string[] }> {
  const box = boxIn(boundary)
  if (!box) return {}
  const { cells, cases } = await deps.spaces.near(cellsOf(boundary))
  const meeting = cases.filter((one) => one.caseId !== caseId && meet(one.box, box))
  const covers: string[] = []
  for (const id of new Set(meeting.map((one) => one.caseId))) {
    const other = await deps.cases.load(id)
    const held = other && (await heldBy(deps, other))
    if (!held) continue
    const submission = await deps.cases.submission(id, other.round)
    if (!submission || overlapOf(boundary, str(submission.answers, 'boundaryGeo')) <= most) continue
    if (held === 'case') return { other }
    covers.push(held.merging)
  }
  return { space: { cells, box }, covers }
}

/** Whether a case keeps its space to itself, or its park merges and anybody may apply there. A part of a split park may apply when another one has ended the old title. */
async function heldBy(
  { titles }: OverlapDeps,
  { status, titleNo }: Application,
): Promise<'case' | { merging: string } | undefined> {
  if (!hasEnded(status)) return 'case'
  const title = titleNo === undefined ? undefined : await titles.load(titleNo)
  if (!title) return undefined
  if (mayBeTakenOver(title)) return { merging: title.titleNo }
  return isLive(title) ? 'case' : undefined
}

/** The district learns which two applications are for one space, once for each other case; the park learns only that there is one. */
export async function tellOverlap(
  { cases, directory }: OverlapDeps,
  before: Application,
  { answers, at }: Submission,
  other: Application,
): Promise<void> {
  if (before.overlap === other.id) return
  const officers = await handlersOf(directory, officeOf(str(answers, 'districtId'), dateOf(at)))
  await cases.commit({
    before,
    after: { ...before, overlap: other.id },
    facts: [
      {
        at,
        type: 'overlap.found',
        actor: { kind: 'system', name: 'submission', how: 'signed-in' },
        internal: { no: other.no },
      },
    ],
    effects: officers.map(({ email, name }) => ({
      kind: 'mail',
      template: 'overlap-found',
      to: { email, name },
      data: {
        caseId: other.id,
        caseNo: other.no,
        parkName: other.parkName,
        at,
        reason: str(answers, 'parkName'),
        party: 'district',
      },
    })),
  })
}
