import type { RectificationStatus } from '#domain/rectification.ts'
import type { RemovalStatus } from '#domain/removal.ts'
import type { RenewalStatus } from '#domain/renewal.ts'
import type { MatterStatus } from '#web/matter-status.ts'

const ended = { zh: '因称号终止而结束', en: 'Ended with the title', tone: 'neutral' } as const

export const rectification = {
  asked: { zh: '待下达', en: 'Notice to be issued', tone: 'active' },
  rectifying: { zh: '整改中', en: 'Under way', tone: 'attention' },
  extended: { zh: '延期整改', en: 'Extended', tone: 'attention' },
  recheck: { zh: '待区县复查', en: 'With the district', tone: 'active' },
  acceptance: { zh: '待市级验收', en: 'With the city', tone: 'active' },
  accepted: { zh: '通过', en: 'Accepted', tone: 'done' },
  failed: { zh: '不通过', en: 'Not accepted', tone: 'stopped' },
  dropped: { zh: '不予下达', en: 'Not issued', tone: 'neutral' },
  ended,
} as const satisfies { readonly [S in RectificationStatus]: MatterStatus }

export const removal = {
  asked: { zh: '待拟办', en: 'To be proposed', tone: 'active' },
  hearing: { zh: '陈述申辩', en: 'The park is heard', tone: 'attention' },
  deciding: { zh: '待决定', en: 'To be decided', tone: 'active' },
  revoked: { zh: '已撤销', en: 'Revoked', tone: 'stopped' },
  kept: { zh: '不予撤销', en: 'Not revoked', tone: 'done' },
  dropped: { zh: '不予启动', en: 'Not begun', tone: 'neutral' },
  ended,
} as const satisfies { readonly [S in RemovalStatus]: MatterStatus }

export const renewal = {
  reviewing: { zh: '复核中', en: 'Under review', tone: 'active' },
  renewed: { zh: '延续三年', en: 'Renewed for three years', tone: 'done' },
  refused: { zh: '不再延续', en: 'Not renewed', tone: 'stopped' },
  lapsed: { zh: '已到期', en: 'Run out', tone: 'neutral' },
  ended,
} as const satisfies { readonly [S in RenewalStatus]: MatterStatus }
