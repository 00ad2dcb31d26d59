import type { Application } from '#domain/application.ts'
import { attachmentCounts } from '#domain/context.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { isOpenFor, rowOf } from '#domain/notice.ts'
import type { Intake, Objection } from '#domain/objection.ts'
import { identityIn, lineOf, objectionNo, objectionSeries, withLine } from '#domain/objection.ts'
import type {
  Cases,
  Clockwork,
  Directory,
  Files,
  FormLibrary,
  Limits,
  Notices,
  Objections,
  Sealer,
} from '#domain/ports.ts'
import { hashSecret } from '#domain/secret.ts'
import { dateOf } from '#domain/time.ts'
import { email } from '#schemas/fields/email.ts'
import type { Answers, FormContext, Posted, Problem } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { supervisorsOf } from './notice-mails.ts'
import { untilSettled } from './retry.ts'

const formId = 'objection'
/** Begun and handed in from one network address within an hour. */
const most = 20
const hour = 3600
/** Working days for acceptance, the park's reply, the investigation and the countersignature. */
const days = { acceptance: 3, reply: 5, investigation: 15, countersign: 3 }

export interface ObjectionDeps extends Clockwork {
  readonly cases: Cases
  readonly notices: Notices
  readonly objections: Objections
  readonly files: Files
  readonly directory: Directory
  readonly forms: FormLibrary
  readonly limits: Limits
  readonly sealer: Sealer
}

export interface Held {
  readonly id: string
  /** What the browser keeps since the beginning. */
  readonly secret: string | undefined
}

/** Begins an objection to one row of a notice. @throws notice.not-found, rate.limited */
export function createBeginObjection(deps: ObjectionDeps) {
  return async (input: { noticeId: string; row: number; from: string }) => {
    const notice = await deps.notices.load(input.noticeId)
    if (!notice) throw new DomainError('notice.not-found')
    const { caseId, parkName } = rowOf(notice, input.row)
    if (!(await deps.limits.allow('objection', input.from, most, hour))) throw new DomainError('rate.limited')
    const secret = deps.newSecret()
    const intake = await deps.objections.saveIntake({
      id: deps.newId('obj'),
      secretHash: hashSecret(secret),
      caseId,
      noticeId: notice.id,
      row: input.row,
      parkName,
      form: { id: formId, version: deps.forms.latest(formId) },
      savedAt: deps.now(),
      version: 0,
    })
    return { intake, secret }
  }
}

/** An objection for the browser that began it, with what was typed so far. @throws objection.refused */
export function createReadObjection(deps: ObjectionDeps) {
  return async (held: Held) => {
    const intake = await heldIntake(deps, held)
    const [files, answers] = await Promise.all([deps.files.list(intake.id), typedIn(deps, intake)])
    const form = deps.forms.form(intake.form.id, intake.form.version)
    const context = contextOf(intake, attachmentCounts(files), deps.now())
    return { intake, files, form, context, answers: settle(form, answers, context) }
  }
}

/** Keeps what was typed, encrypted. @throws objection.refused once it was handed in */
export function createSaveObjection(deps: ObjectionDeps) {
  return (input: Held & { posted: Posted }): Promise<Intake> =>
    untilSettled(async () => {
      const intake = await heldIntake(deps, input)
      if (intake.receipt) throw new DomainError('objection.refused', { why: 'handed-in' })
      const form = deps.forms.form(intake.form.id, intake.form.version)
      const address = input.posted.get('objectorEmail')?.[0]?.trim() ?? ''
      const answers = {
        ...decode(form, input.posted, await typedIn(deps, intake)),
        objectorEmail: address === '' ? undefined : address,
      }
      const draft = await deps.sealer.seal(JSON.stringify(answers), intake.id)
      return deps.objections.saveIntake({ ...intake, draft, savedAt: deps.now() })
    })
}

/**
 * Hands an objection in. After the end of its row it is kept as a report instead.
 * @throws objection.refused, task.invalid with `problems`, rate.limited
 */
export function createSubmitObjection(deps: ObjectionDeps) {
  const read = createReadObjection(deps)
  return async (input: Held & { from: string }): Promise<Intake> => {
    const { intake, files, form, context, answers } = await read(input)
    if (intake.receipt) return intake
    const problems = [...check(form, answers, context), ...addressProblems(answers)]
    if (problems.length > 0) throw new DomainError('task.invalid', { problems })
    if (!(await deps.limits.allow('objection', input.from, most, hour))) throw new DomainError('rate.limited')
    const at = deps.now()
    const notice = await deps.notices.load(intake.noticeId)
    if (!notice) throw new DomainError('notice.not-found')
    const clue = !isOpenFor(rowOf(notice, intake.row), at)
    const series = objectionSeries(Number(dateOf(at).slice(0, 4)), clue)
    const no = objectionNo(series, await deps.cases.nextNumber(series))
    const objection: Objection = {
      id: intake.id,
      no,
      caseId: intake.caseId,
      noticeId: intake.noticeId,
      row: intake.row,
      status: clue ? 'clue' : 'received',
      objectorType: String(answers.objectorType),
      identity: await deps.sealer.seal(JSON.stringify(identityIn(answers)), intake.id),
      facts: String(answers.facts),
      evidence: files.flatMap((file) =>
        file.status === 'accepted' ? [{ id: file.id, name: file.name, sha256: file.sha256 }] : [],
      ),
      receivedAt: at,
      version: 0,
    }
    const handedIn = { ...intake, draft: undefined, savedAt: at, receipt: { no, at, clue } }
    return untilSettled(() => record(deps, objection, intake, handedIn))
  }
}

/** Only for a receipt and the answer, so the form itself does not ask for it. */
export function addressProblems({ objectorEmail: given }: Answers): Problem[] {
  const { field } = email('电子邮箱', 'E-mail')
  return given === undefined ? [] : field.check(given, 'objectorEmail', { today: '' })
}

async function record(
  deps: ObjectionDeps,
  objection: Objection,
  intake: Intake,
  handedIn: Intake,
): Promise<Intake> {
  const before = await deps.cases.load(objection.caseId)
  if (!before) throw new DomainError('application.not-found')
  const { no, receivedAt: at, status } = objection
  try {
    await deps.cases.commit({
      before,
      after: { ...before, objections: withLine(before, lineOf(objection)) },
      objection: { after: objection, intake: { before: intake, after: handedIn } },
      facts: [
        {
          at,
          type: 'objection.received',
          actor: { kind: 'system', name: 'public', how: 'public' },
          sealed: { no, objectionId: objection.id, clue: status === 'clue' },
        },
      ],
      effects: await following(deps, before, objection),
    })
    return handedIn
  } catch (error) {
    const lost = error instanceof ConflictError && error.on.includes('intake')
    if (!lost) throw error
    const other = await deps.objections.intake(intake.id)
    if (other?.receipt) return other
    throw new DomainError('task.changed')
  }
}

async function following(
  { directory }: ObjectionDeps,
  { id: caseId, no: caseNo, parkName }: Application,
  objection: Objection,
): Promise<Effect[]> {
  const { id, no, status, receivedAt } = objection
  const clue = status === 'clue'
  const data = { caseId, caseNo, parkName, no, at: receivedAt, clue, party: 'city' }
  return [
    { kind: 'mail-objector', objectionId: id, template: 'objection-receipt', data },
    ...(await supervisorsOf(directory)).map(
      ({ email, name }): Effect => ({
        kind: 'mail',
        template: 'objection-raised',
        to: { email, name },
        data,
      }),
    ),
    ...(clue
      ? []
      : [
          {
            kind: 'start' as const,
            workflow: 'objection',
            name: id,
            input: { caseId, objectionId: id, days },
          },
        ]),
  ]
}

async function heldIntake({ objections }: ObjectionDeps, { id, secret }: Held): Promise<Intake> {
  const intake = secret ? await objections.intake(id) : undefined
  if (!intake || !secret || intake.secretHash !== hashSecret(secret))
    throw new DomainError('objection.refused', { why: 'secret' })
  return intake
}

async function typedIn({ sealer }: ObjectionDeps, { id, draft }: Intake): Promise<Answers> {
  // Our own words, sealed by us: opening them is the parsing boundary.
  return draft ? (JSON.parse(await sealer.open(draft, id)) as Answers) : {}
}

function contextOf(intake: Intake, attachments: Record<string, number>, at: string): FormContext {
  return { today: dateOf(at), attachments, target: intake.parkName }
}
