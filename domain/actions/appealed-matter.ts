import type { Evaluation, EvaluationStatus } from '#domain/evaluation.ts'
import { moveEvaluation } from '#domain/evaluation.ts'
import { matterIn } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'
import type { Change, Matters } from '#domain/ports.ts'

interface Appealed {
  readonly caseId: string
  /** The lane of the matter, as the appeal has it. */
  readonly about: string | undefined
  readonly to: 'asked' | 'kept' | 'reopened'
  readonly by: Actor
  readonly at: string
}

const moves: { readonly [to in Appealed['to']]: readonly [EvaluationStatus, Partial<Evaluation>] } = {
  asked: ['appeal', {}],
  kept: ['published', {}],
  reopened: ['decision', { decided: undefined, published: undefined, notice: undefined }],
}

/** What an appeal does to the matter it is about: a result under review counts until it falls. */
export async function appealedMatter(
  matters: Matters,
  { caseId, about, to, by, at }: Appealed,
): Promise<Pick<Change, 'matters' | 'facts'>> {
  const named = matterIn(about)
  const before = named && (await matters.load(caseId, named.kind, named.key))
  if (before?.kind !== 'evaluation') return { facts: [] }
  const [status, known] = moves[to]
  const after = moveEvaluation(before, status, at, known)
  return {
    matters: [{ before, after }],
    facts: [{ at, type: 'matter.changed', actor: by, open: { kind: before.kind, key: before.key, status } }],
  }
}
