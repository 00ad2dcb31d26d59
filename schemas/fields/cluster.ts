import type { ChoiceBuilder } from '#schemas/fields/choice.ts'
import { choice } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

const TIERS_EN: { readonly [letter: string]: string } = {
  A: 'Leading cluster, a trillion yuan',
  B: 'Pillar cluster, five hundred billion yuan',
  C: 'Feature cluster, a hundred billion yuan',
  D: 'Rising star',
}

export const CLUSTER_OPTIONS: readonly Option[] = CLUSTERS.map(({ code, name, en, tier }) => ({
  value: code,
  label: name,
  en,
  hint: tier,
  hintEn: TIERS_EN[code.charAt(0)] ?? tier,
}))

const NONE: Option = { value: 'NONE', label: '不属于', en: 'None of them' }

/** A “33618” cluster. */
export function cluster(label: string, en: string): ChoiceBuilder {
  return choice(label, en, CLUSTER_OPTIONS)
}

export function clusterOrNone(label: string, en: string): ChoiceBuilder {
  return choice(label, en, [...CLUSTER_OPTIONS, NONE])
}
