import { mayKeepPool } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import type { Expert } from '#domain/expert.ts'
import { movesOf } from '#domain/expert.ts'
import { answersOf, profileOf } from '#domain/expert-profile.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { loadsFor } from '#functions/views/load.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { t } from '#web/messages/text.ts'
import { ExpertPage } from '#web/pages/expert.tsx'
import { path } from '#web/routes.ts'
import type { PoolDeps } from './deps.ts'
import { keeperOf, readerOf } from './deps.ts'

interface Typed {
  readonly answers?: Answers
  readonly problems?: readonly Problem[]
  /** Table to which rows were asked for. */
  readonly added?: string
  readonly status?: number
}

export function showNewExpert(deps: PoolDeps): Handler {
  return async (call) => {
    keeperOf(call)
    return showProfile(deps, call, undefined)
  }
}

/** A profile with its history and what it may become. */
export function showExpert(deps: PoolDeps): Handler {
  return async (call) => showProfile(deps, call, await loaded(deps, call))
}

export function addExpert(deps: PoolDeps): Handler {
  return (call) => {
    const by = keeperOf(call).name
    return save(deps, call, undefined, (answers) => deps.add({ profile: profileOf(answers), by }))
  }
}

export function changeExpert(deps: PoolDeps): Handler {
  return async (call) => {
    const by = keeperOf(call).name
    const expert = await loaded(deps, call)
    const known = { id: expert.id, expected: Number(field(call, '_version')), by }
    return save(deps, call, expert, (answers) => deps.change({ ...known, profile: profileOf(answers) }))
  }
}

/** @throws expert.not-found */
export async function loaded(deps: PoolDeps, call: Call): Promise<Expert> {
  readerOf(call)
  const expert = await deps.experts.load(param(call, 'expert'))
  if (!expert) throw new DomainError('expert.not-found')
  return expert
}

export async function showProfile(
  deps: PoolDeps,
  call: Call,
  expert: Expert | undefined,
  { answers, problems = [], added, status = 200 }: Typed = {},
): Promise<Reply> {
  const load = expert ? await loadsFor(deps, readerOf(call))(expert.id) : 0
  if (call.wantsJson) return json({ ...expert, load })
  return deps.show(
    call,
    <ExpertPage
      expert={expert && { ...expert, load, moves: movesOf(expert.status) }}
      form={deps.form}
      answers={answers ?? (expert ? answersOf(expert) : {})}
      problems={problems}
      context={{ today: dateOf(deps.now()) }}
      mayKeep={mayKeepPool(readerOf(call))}
      added={added}
    />,
    { status },
  )
}

/** Saves what was typed when nothing is wrong with it; otherwise it comes back with what is. */
async function save(
  deps: PoolDeps,
  call: Call,
  expert: Expert | undefined,
  write: (answers: Answers) => Promise<Expert>,
): Promise<Reply> {
  const context = { today: dateOf(deps.now()) }
  const answers = settle(deps.form, decode(deps.form, call.posted, {}), context)
  const added = field(call, '_add')
  if (added) return showProfile(deps, call, expert, { answers, added })
  const problems = check(deps.form, answers, context)
  if (problems.length > 0) {
    if (call.wantsJson) throw new DomainError('expert.invalid', { problems })
    return showProfile(deps, call, expert, { answers, problems, status: 422 })
  }
  try {
    const { id, version } = await write(answers)
    return call.wantsJson ? json({ id, version }) : seeOther(path('expert', { expert: id }))
  } catch (error) {
    if (call.wantsJson || !(error instanceof DomainError)) throw error
    return showProfile(deps, call, expert, { answers, problems: [problemOf(error)], status: 409 })
  }
}

/** A refusal beside the input it concerns. @throws the refusal itself when it concerns none. */
function problemOf(error: DomainError): Problem {
  const { code } = error
  if (code !== 'expert.address-taken' && code !== 'expert.changed') throw error
  const at = code === 'expert.changed' ? 'name' : 'email'
  return { path: at, code, zh: t('zh-CN').refusals[code], en: t('en').refusals[code] }
}
