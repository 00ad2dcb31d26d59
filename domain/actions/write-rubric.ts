import type { Draft, Edition, Published } from '#domain/edition.ts'
import { draftOf, edited, publish } from '#domain/edition.ts'
import { DomainError } from '#domain/errors.ts'
import type { Officer, Role } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Clockwork, Rubrics } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Posted } from '#schemas/fields/field.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { rubricForm } from '#schemas/rubrics/authoring/form.ts'

export interface RubricDeps extends Pick<Clockwork, 'now'> {
  readonly rubrics: Rubrics
}

interface Which {
  readonly code: string
  readonly version: number
  readonly officer: Officer
}

const writers: readonly Role[] = ['CITY_EDIT', 'CITY_LEAD']
const publishers: readonly Role[] = ['CITY_LEAD']

export const mayWrite = (officer: Officer): boolean => holds(officer, writers)

/** The head of division publishes, and only what others wrote. */
export function mayPublish(officer: Officer, { acts }: Edition): boolean {
  return holds(officer, publishers) && !acts.some(({ by }) => by.email === officer.email)
}

/** The next version of a published rubric; the open draft of the code when there is one. @throws request.forbidden, rubric.not-found */
export function createDraftRubric(deps: RubricDeps) {
  return async ({ code, version, officer }: Which): Promise<Edition> => {
    if (!mayWrite(officer)) throw new DomainError('request.forbidden')
    const own = (await deps.rubrics.editions()).filter((one) => one.code === code)
    const base = own.find((one) => one.version === version)
    if (base?.status !== 'published') throw new DomainError('rubric.not-found')
    const open = own.find(({ status }) => status === 'draft')
    if (open) return open
    const next = 1 + Math.max(...own.map((one) => one.version))
    const draft = draftOf(base.rubric, next, { by: signer(officer), at: deps.now() })
    await deps.rubrics.put(draft, 0)
    return draft
  }
}

/** Keeps what was typed, right or wrong. @throws request.forbidden, rubric.not-found, rubric.published, ConflictError */
export function createSaveRubric(deps: RubricDeps) {
  return async ({ posted, saved, ...which }: Which & { posted: Posted; saved: number }): Promise<Draft> => {
    if (!mayWrite(which.officer)) throw new DomainError('request.forbidden')
    const edition = await load(deps, which)
    if (edition.status === 'published') throw new DomainError('rubric.published')
    const at = deps.now()
    const form = rubricForm(edition.base)
    const answers = settle(form, decode(form, posted, edition.answers), { today: dateOf(at) })
    const next = edited(edition, answers, { by: signer(which.officer), at })
    await deps.rubrics.put(next, saved)
    return next
  }
}

/** @throws request.forbidden, rubric.not-found, rubric.published, rubric.own-draft, rubric.invalid, ConflictError */
export function createPublishRubric(deps: RubricDeps) {
  return async ({ validFrom, ...which }: Which & { validFrom: string }): Promise<Published> => {
    if (!holds(which.officer, publishers)) throw new DomainError('request.forbidden')
    const edition = await load(deps, which)
    const at = deps.now()
    const done = publish(edition, validFrom, dateOf(at), { by: signer(which.officer), at })
    await deps.rubrics.put(done, edition.saved)
    return done
  }
}

async function load(deps: RubricDeps, { code, version }: Which): Promise<Edition> {
  const edition = await deps.rubrics.load(code, version)
  if (!edition) throw new DomainError('rubric.not-found')
  return edition
}

function holds({ office, roles }: Officer, some: readonly Role[]): boolean {
  return office === cityOffice && roles.some((role) => some.includes(role))
}

function signer({ email, name }: Officer) {
  return { email, name }
}
