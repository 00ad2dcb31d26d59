import type { ChoiceBuilder } from '#schemas/fields/choice.ts'
import { choice } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'
import type { District } from '#schemas/reference/districts.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'

/** A recommending unit that exists on the day; one that has ended stays readable. */
export function district(label: string, en: string): ChoiceBuilder {
  return choice(label, en, ({ today }) => districtsOn(today).map(option)).remembering(DISTRICTS.map(option))
}

function option({ id, name, en }: District): Option {
  return { value: id, label: name, en }
}
