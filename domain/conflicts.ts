import * as z from 'zod/mini'
import type { Expert, Tie } from '#domain/expert.ts'
import type { Officer } from '#domain/person.ts'
import { normalEmail } from '#domain/person.ts'
import type { Firm, NamedPerson } from '#domain/related.ts'
import { firmsOf, peopleOf } from '#domain/related.ts'
import { isVariant, plainName } from '#domain/same-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { readUscc } from '#schemas/fields/uscc.ts'
import { districtById } from '#schemas/reference/find-district.ts'

export const ConflictKind = z.enum([
  'employer',
  'credit-code',
  'name-variant',
  'shareholder',
  'district',
  'person',
])
export type ConflictKind = z.infer<typeof ConflictKind>

export const Verdict = z.enum(['confirmed', 'dismissed'])

/** A tie between somebody who judges and the case, with what shows it. */
export const Conflict = z.object({
  /** Expert id, or an officer's address. */
  who: z.string(),
  kind: ConflictKind,
  reason: z.object({ zh: z.string(), en: z.string() }),
  /** What was found equal, as it is written in the profile and in the application. */
  evidence: z.string(),
  verdict: z.optional(Verdict),
  verdictBy: z.optional(z.string()),
  verdictReason: z.optional(z.string()),
})
export type Conflict = z.infer<typeof Conflict>

/** What of a case can tie it to somebody. */
export interface ConflictFacts {
  readonly answers: Answers
  readonly roster: readonly Answers[]
  readonly districtId: string
  /** Recommending units that put this park forward, also those that have ended. */
  readonly recommendedBy: readonly string[]
  /** Others who act for the applicant, such as the owner of the account. */
  readonly people: readonly { readonly name?: string; readonly email?: string }[]
}

export interface ConflictSettings {
  /** Whether experts of the nominating district may not judge the park; source: the programme's separations. */
  readonly ownDistrict: boolean
}

/** Every tie of an expert to a case; each tie to a firm once, by its strongest evidence. */
export function conflictsOf(
  expert: Expert,
  facts: ConflictFacts,
  { ownDistrict }: ConflictSettings = { ownDistrict: true },
): Conflict[] {
  const firms = firmsOf(facts)
  const unit: Tie = { name: expert.unit, ...(expert.unitUscc && { uscc: expert.unitUscc }) }
  const work = [unit, ...expert.employers].flatMap((tie, n) => workTies(tie, n === 0, firms))
  const shares = expert.holdings.flatMap((tie) => shareTies(tie, firms))
  const own = ownDistrict ? districtTies(expert, facts) : []
  const found = [...work, ...shares, ...own, ...personTies(expert, peopleOf(facts))]
  return distinct(found.map((tie) => ({ who: expert.id, ...tie })))
}

/** Ties of an officer to a case: the officer, or somebody of the same name, acts for the applicant. */
export function officialConflicts(
  officer: Pick<Officer, 'email' | 'name'>,
  facts: ConflictFacts,
): Conflict[] {
  return distinct(personTies(officer, peopleOf(facts)).map((tie) => ({ who: officer.email, ...tie })))
}

/** Whether it takes a person to say if it is one: names can be alike by chance. */
export function isDoubtful({ kind }: Conflict): boolean {
  return kind === 'name-variant' || kind === 'person'
}

/** Whether it keeps an expert out of a draw: until somebody dismisses it, it does. */
export function excludes({ verdict }: Conflict): boolean {
  return verdict !== 'dismissed'
}

/** Names a conflict of a case. */
export function conflictKey({ who, kind, evidence }: Conflict): string {
  return `${who}|${kind}|${evidence}`
}

/** The same conflicts with the verdicts earlier ones were given: what was decided once stays decided. */
export function withVerdicts(found: readonly Conflict[], earlier: readonly Conflict[]): Conflict[] {
  const known = new Map(earlier.map((one) => [conflictKey(one), one]))
  return found.map((one) => {
    const { verdict, verdictBy, verdictReason } = known.get(conflictKey(one)) ?? {}
    return verdict ? { ...one, verdict, verdictBy, verdictReason } : one
  })
}

type Found = Omit<Conflict, 'who'>

function workTies(tie: Tie, isUnit: boolean, firms: readonly Firm[]): Found[] {
  const zh = isUnit ? '专家现工作单位' : '专家近三年工作单位'
  const en = isUnit ? 'The expert’s unit' : 'An employer of the last three years'
  return firms.flatMap((firm): Found[] => {
    const evidence = shown(tie, firm)
    if (sameCode(tie, firm))
      return [
        {
          kind: 'credit-code',
          reason: {
            zh: `${zh}与${firm.as.zh}的统一社会信用代码相同`,
            en: `${en} has the credit code of ${firm.as.en}`,
          },
          evidence,
        },
      ]
    if (plainName(tie.name) === plainName(firm.name))
      return [
        { kind: 'employer', reason: { zh: `${zh}即${firm.as.zh}`, en: `${en} is ${firm.as.en}` }, evidence },
      ]
    if (!isVariant(tie.name, firm.name)) return []
    return [
      {
        kind: 'name-variant',
        reason: {
          zh: `${zh}与${firm.as.zh}名称相近，疑为同一单位，需核实`,
          en: `${en} is named much like ${firm.as.en}; to be verified`,
        },
        evidence,
      },
    ]
  })
}

function shareTies(tie: Tie, firms: readonly Firm[]): Found[] {
  return firms.flatMap((firm): Found[] => {
    const sure = sameCode(tie, firm) || plainName(tie.name) === plainName(firm.name)
    if (!sure && !isVariant(tie.name, firm.name)) return []
    const reason = sure
      ? { zh: `专家投资或持股的单位即${firm.as.zh}`, en: `The expert holds shares in ${firm.as.en}` }
      : {
          zh: `专家投资或持股的单位与${firm.as.zh}名称相近，疑为同一单位，需核实`,
          en: `The expert holds shares in a firm named much like ${firm.as.en}; to be verified`,
        }
    return [{ kind: sure ? 'shareholder' : 'name-variant', reason, evidence: shown(tie, firm) }]
  })
}

function districtTies({ districtId, recommendedBy }: Expert, facts: ConflictFacts): Found[] {
  const of = new Set([facts.districtId, ...facts.recommendedBy].map(lastSuccessor))
  const ties = [
    [districtId, { zh: '专家所在区县即推荐该园区的区县', en: 'The expert’s district recommended the park' }],
    [
      recommendedBy,
      {
        zh: '专家由推荐该园区的区县推荐入库',
        en: 'The district that recommended the park named the expert for the pool',
      },
    ],
  ] as const
  return ties.flatMap(([id, reason]): Found[] =>
    id && of.has(lastSuccessor(id))
      ? [{ kind: 'district', reason, evidence: districtById(id)?.name ?? id }]
      : [],
  )
}

function personTies(one: Pick<Officer, 'email' | 'name'>, people: readonly NamedPerson[]): Found[] {
  return people.flatMap((person): Found[] => {
    if (person.email !== undefined && normalEmail(person.email) === normalEmail(one.email))
      return [
        {
          kind: 'person',
          reason: {
            zh: `本人电子邮箱即${person.as.zh}的电子邮箱`,
            en: `This e-mail address is that of ${person.as.en}`,
          },
          evidence: person.email,
        },
      ]
    if (person.name === undefined || plainName(person.name) !== plainName(one.name)) return []
    return [
      {
        kind: 'person',
        reason: {
          zh: `与${person.as.zh}姓名相同，需核实是否为同一人`,
          en: `Has the name of ${person.as.en}; to be verified whether it is the same person`,
        },
        evidence: person.name,
      },
    ]
  })
}

function sameCode(a: Tie, b: Tie): boolean {
  return a.uscc !== undefined && b.uscc !== undefined && readUscc(a.uscc) === readUscc(b.uscc)
}

function shown(tie: Tie, firm: Firm): string {
  const written = (one: Tie) => (one.uscc ? `${one.name}（${one.uscc}）` : one.name)
  return `${written(tie)} ＝ ${written(firm)}`
}

/** An office that has ended nominates through whoever took over. */
function lastSuccessor(id: string): string {
  const next = districtById(id)?.successor
  return next ? lastSuccessor(next) : id
}

function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((one) => [conflictKey(one), one])).values()]
}
