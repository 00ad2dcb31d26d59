import type { VNode } from 'preact'
import type { Expert, ExpertStatus } from '#domain/expert.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import type { Tone } from '#web/status.ts'

const tones: { readonly [status in ExpertStatus]: Tone } = {
  在库: 'done',
  暂停: 'attention',
  退出: 'stopped',
}

export function ExpertTag({ status }: { status: ExpertStatus }): VNode {
  const { expertWords } = useText()
  return <Tag tone={tones[status]}>{expertWords.statuses[status]}</Tag>
}

export function Specialties({ of }: { of: Expert['specialties'] }): VNode {
  const { expertWords, common } = useText()
  return <span>{of.map((one) => expertWords.specialties[one]).join(common.comma)}</span>
}

/** The names of the clusters an expert knows. */
export function Clusters({ of }: { of: Expert['fields'] }): VNode {
  const lang = useLang()
  const { common } = useText()
  const known = CLUSTERS.filter(({ code }) => of.includes(code))
  return <span>{known.map(({ name, en }) => (lang === 'en' ? en : name)).join(common.comma) || '—'}</span>
}
