import type { ChangeLine } from '#domain/application.ts'
import type { Actor } from '#domain/person.ts'
import type { Title } from '#domain/title.ts'
import { changeTitle, isLive, mergeTitle, titleClaims } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'

export type Outcome = Exclude<ChangeLine['status'], 'asked'>

const outcomes: { readonly [decision: string]: Outcome } = {
  '同意变更（称号与有效期不变）': 'agreed',
  需重新评审: 'review',
  取消: 'cancelled',
  同意退出: 'agreed',
  不同意退出: 'kept',
}

/** What the city's decision on a change means. */
export function outcomeOf(decision: string): Outcome {
  const outcome = outcomes[decision]
  if (!outcome) throw new Error(`no outcome of ${decision}`)
  return outcome
}

export interface Settling {
  readonly line: ChangeLine
  readonly outcome: Outcome
  /** What the park reported. */
  readonly report: Answers
  readonly reason: string
  readonly by: Actor
  readonly at: string
}

/**
 * The entry of the register after the city decided on a change: a new name leaves number and validity as they are. Source: F16 R2.
 */
export function settledTitle(title: Title, { line, outcome, report, reason, by, at }: Settling): Title {
  if (!isLive(title)) return title
  return line.kind === 'change' && outcome === 'agreed'
    ? renamed(title, line.what, str(report, 'after'), { at, by, reason })
    : title
}

/** What the decision begins besides: a park to be judged again is to be rectified, and before a title is cancelled its park is heard. */
export function followsFrom(outcome: Outcome): 'rectification' | 'removal' | undefined {
  if (outcome === 'review') return 'rectification'
  return outcome === 'cancelled' ? 'removal' : undefined
}

function renamed(
  title: Title,
  what: string,
  after: string,
  noted: { at: string; by: Actor; reason: string },
): Title {
  if (what === '运营机构更名' || what === '运营机构变更')
    return changeTitle(title, { operatorName: after }, noted)
  if (what === '合并重组') return mergeTitle(title, after, noted)
  if (what !== '园区更名') return title
  const [old] = titleClaims({ parkName: title.officialName })
  const [name = ''] = titleClaims({ parkName: after })
  const claims = [...title.claims.filter((claim) => claim !== old && claim !== name), name]
  return { ...changeTitle(title, { officialName: after }, noted), claims }
}
