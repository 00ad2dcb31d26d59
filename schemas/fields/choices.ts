import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import type { Option } from '#schemas/fields/field.ts'
import { inSentence, message, toSelect } from '#schemas/fields/wording.ts'

interface Spec extends Base {
  readonly offer: readonly Option[]
  readonly all: boolean
}

export interface ChoicesBuilder extends Chain<ChoicesBuilder> {
  /** A tick list in which every line must be ticked, such as a declaration. */
  allOf(): ChoicesBuilder
}

/** Several of the options, stored in the order of the list. */
export function choices(label: string, en: string, offer: readonly Option[]): ChoicesBuilder {
  return build({ ...base(label, en), offer, all: false })
}

function build(spec: Spec): ChoicesBuilder {
  const values = spec.offer.map((option) => option.value)
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'choices',
      schema: () => z.array(z.enum(values)).check(z.minLength(spec.all ? values.length : 1)),
      options: () => spec.offer,
      everyOption: () => spec.offer,
      decode: (posted, name) => {
        const ticked = new Set((posted.get(name) ?? []).map((value) => value.trim()).filter(Boolean))
        const known = values.filter((value) => ticked.delete(value))
        return known.length + ticked.size === 0 ? undefined : [...known, ...ticked]
      },
      required: toSelect(spec),
      constraints: [
        {
          message: message(
            'not-offered',
            `从所列选项中选择${spec.label}`,
            `Select ${inSentence(spec.en)} from the list`,
          ),
          holds: (value) =>
            Array.isArray(value) && value.every((one) => values.some((known) => known === one)),
        },
        ...(spec.all
          ? [
              {
                message: message(
                  'not-all',
                  `逐项勾选${spec.label}`,
                  `Tick every line of ${inSentence(spec.en)}`,
                ),
                holds: (value: unknown) => Array.isArray(value) && value.length === values.length,
              },
            ]
          : []),
      ],
    }),
    allOf: () => build({ ...spec, all: true }),
  }
}
