import { en } from '#web/messages/en.ts'
import type { Lang } from '#web/messages/language.ts'
import { zhCN } from '#web/messages/zh-CN.ts'

export type Catalogue = typeof zhCN

const catalogues: { readonly [L in Lang]: Catalogue } = { 'zh-CN': zhCN, en }

export const t = (lang: Lang): Catalogue => catalogues[lang]
