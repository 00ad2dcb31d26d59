import type { Tone } from '#web/status.ts'

/** One colour for each state of a title, the same everywhere. */
export const titleTones = {
  有效: 'done',
  警示: 'attention',
  整改中: 'attention',
  暂停: 'attention',
  撤销: 'stopped',
  退出: 'neutral',
  到期: 'neutral',
} as const satisfies { readonly [status: string]: Tone }

export type TitleStatus = keyof typeof titleTones
