import type { ChoiceBuilder } from '#schemas/fields/choice.ts'
import { choice } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

const OPTIONS: readonly Option[] = CLUSTERS.map(({ code, name, en, tier }) => ({
  value: code,
  label: name,
  en,
  hint: tier,
}))

const NONE: Option = { value: 'NONE', label: '不属于', en: 'None of them' }

/** A “33618” cluster. */
export function cluster(label: string, en: string): ChoiceBuilder {
  return choice(label, en, OPTIONS)
}

export function clusterOrNone(label: string, en: string): ChoiceBuilder {
  return choice(label, en, [...OPTIONS, NONE])
}
