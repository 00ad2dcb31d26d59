import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import type { Message, Option } from '#schemas/fields/field.ts'
import { typed } from '#schemas/fields/typed.ts'
import { inSentence, message, toSelect } from '#schemas/fields/wording.ts'

const YES = new Set(['yes', 'true', 'on', '1', '是', '有'])
const NO = new Set(['no', 'false', '0', '否', '无'])
const OPTIONS: readonly Option[] = [
  { value: 'yes', label: '是', en: 'Yes' },
  { value: 'no', label: '否', en: 'No' },
]

interface Spec extends Base {
  readonly must?: Message
}

export interface YesNoBuilder extends Chain<YesNoBuilder> {
  /** Only “yes” lets the form be submitted; says why. */
  mustBeYes(zh: string, en: string): YesNoBuilder
}

export function yesNo(label: string, en: string): YesNoBuilder {
  return build(base(label, en))
}

function build(spec: Spec): YesNoBuilder {
  const { must, label, en } = spec
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'yes-no',
      schema: () => (must ? z.literal(true) : z.boolean()),
      options: () => OPTIONS,
      everyOption: () => OPTIONS,
      decode: (posted, name) => {
        const text = typed(posted, name)
        if (text === undefined) return undefined
        const word = text.toLowerCase()
        return YES.has(word) ? true : NO.has(word) ? false : text
      },
      required: toSelect(spec),
      constraints: [
        {
          message: message('yes-no', `${label}应选“是”或“否”`, `Answer yes or no for ${inSentence(en)}`),
          holds: (value) => typeof value === 'boolean',
        },
        ...(must ? [{ message: must, holds: (value: unknown) => value === true }] : []),
      ],
    }),
    mustBeYes: (zh, english) => build({ ...spec, must: message('must-be-yes', zh, english) }),
  }
}
