import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import type { FormContext, Option } from '#schemas/fields/field.ts'
import { typed } from '#schemas/fields/typed.ts'
import { inSentence, message, toSelect } from '#schemas/fields/wording.ts'

/** Fixed options, or options that depend on the day or on other facts. */
export type Offer = readonly Option[] | ((context: FormContext) => readonly Option[])

interface Spec extends Base {
  readonly offer: Offer
  readonly every: readonly Option[]
}

export interface ChoiceBuilder extends Chain<ChoiceBuilder> {
  /** Every option there ever was, so that an old form can still be read. */
  remembering(every: readonly Option[]): ChoiceBuilder
}

export function choice(label: string, en: string, offer: Offer): ChoiceBuilder {
  return build({ ...base(label, en), offer, every: typeof offer === 'function' ? [] : offer })
}

function build(spec: Spec): ChoiceBuilder {
  const offered = (context: FormContext) =>
    typeof spec.offer === 'function' ? spec.offer(context) : spec.offer
  const values = spec.every.map((option) => option.value)
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'choice',
      schema: () => (values.length === 0 ? z.string().check(z.minLength(1)) : z.enum(values)),
      options: offered,
      everyOption: () => spec.every,
      decode: typed,
      required: toSelect(spec),
      constraints: [
        {
          message: message(
            'not-offered',
            `从所列选项中选择${spec.label}`,
            `Select ${inSentence(spec.en)} from the list`,
          ),
          holds: (value, context) => offered(context).some((option) => option.value === value),
        },
      ],
    }),
    remembering: (every) => build({ ...spec, every }),
  }
}

/** Options from a record of Chinese word → English word; the Chinese word is the stored value. */
export function words(record: { readonly [zh: string]: string }): readonly Option[] {
  return Object.entries(record).map(([value, en]) => ({ value, label: value, en }))
}

/** Options a context brings as a fact, such as the persons who may sign. */
export function optionsFrom(fact: string): (context: FormContext) => readonly Option[] {
  return (context) => {
    const found = z.array(OptionFact).safeParse(context[fact])
    return found.success ? found.data : []
  }
}

const OptionFact = z.object({
  value: z.string(),
  label: z.string(),
  en: z.optional(z.string()),
  hint: z.optional(z.string()),
})
