import type { Exhibit } from '#tests/web/samples.ts'
import { plainAssets } from '#web/layout/frame.ts'
import { renderPage } from '#web/layout/render.tsx'
import type { Lang } from '#web/messages/language.ts'

/** An exhibit as a browser would receive it. */
export const render = ({ page, person }: Exhibit, lang: Lang = 'zh-CN'): string =>
  renderPage(page, { lang, path: '/here', csrf: 'token', assets: plainAssets, ...(person ? { person } : {}) })
