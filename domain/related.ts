import type { Tie } from '#domain/expert.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

/** An organisation an application names, and as what. */
export interface Firm extends Tie {
  readonly as: Words
}

/** Somebody who acts for the applicant, and as what. */
export interface NamedPerson {
  readonly name?: string
  readonly email?: string
  readonly as: Words
}

interface Case {
  readonly answers: Answers
  readonly roster: readonly Answers[]
  readonly people: readonly { readonly name?: string; readonly email?: string }[]
}

/** The operator, the firms of the roster and the partners an application counts on. */
export function firmsOf({ answers, roster }: Pick<Case, 'answers' | 'roster'>): Firm[] {
  return [
    ...firm(answers.operatorName, answers.operatorUscc, { zh: '运营管理机构', en: 'the operator' }),
    ...roster.flatMap((row) => [
      ...firm(row.name, row.uscc, { zh: '入园企业（团队）', en: 'a firm or team of the park' }),
      ...firm(row.sourcePartner, undefined, {
        zh: '入园企业的来源单位',
        en: 'where a firm of the park came from',
      }),
    ]),
    ...rowsOf(answers.chainLeaders).flatMap((row) =>
      firm(row.name, row.uscc, { zh: '对接的领军企业', en: 'a chain leader of the park' }),
    ),
    ...rowsOf(answers.externalOrgs).flatMap((row) =>
      firm(row.name, undefined, { zh: '签约专业服务机构', en: 'a service provider under contract' }),
    ),
  ]
}

/** The people by whom the applicant acts, as the application and the account name them. */
export function peopleOf({ answers, people }: Pick<Case, 'answers' | 'people'>): NamedPerson[] {
  return [
    ...person(answers.legalRep, {
      zh: '申报单位法定代表人（负责人）',
      en: 'the applicant’s legal representative',
    }),
    ...person(answers.contactName, { zh: '申报联系人', en: 'the contact person' }, answers.contactEmail),
    ...person(answers.truthSignedBy, { zh: '承诺书签字人', en: 'the signer of the declaration' }),
    ...named(answers.staffList, 'name', {
      zh: '园区专职运营服务人员',
      en: 'a member of the operating staff',
    }),
    ...named(answers.mentors, 'name', { zh: '园区创业辅导师', en: 'a start-up mentor of the park' }),
    ...named(answers.leadIndustries, 'leader', {
      zh: '主导产业负责人',
      en: 'the person in charge of a lead industry',
    }),
    ...people.map((one) => ({ ...one, as: { zh: '申报经办人', en: 'somebody who acts for the applicant' } })),
  ]
}

function firm(name: Answer | undefined, uscc: Answer | undefined, as: Words): Firm[] {
  const code = written(uscc)
  return written(name) ? [{ name: String(name), ...(code && { uscc: code }), as }] : []
}

function person(name: Answer | undefined, as: Words, email?: Answer): NamedPerson[] {
  const address = written(email)
  return written(name) ? [{ name: String(name), ...(address && { email: address }), as }] : []
}

function named(rows: Answer | undefined, key: string, as: Words): NamedPerson[] {
  return rowsOf(rows).flatMap((row) => person(row[key], as))
}

function written(value: Answer | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
