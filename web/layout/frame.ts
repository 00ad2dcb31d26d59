import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '#web/messages/language.ts'
import type { Catalogue } from '#web/messages/text.ts'
import { t } from '#web/messages/text.ts'

/** What every page of one request shares. */
export interface Frame {
  readonly lang: Lang
  /** Path of this page, to come back to after the language was changed. */
  readonly path: string
  readonly csrf?: string
  readonly person?: Person
  readonly assets: Assets
}

export interface Person {
  readonly name: string
  readonly kind: 'applicant' | 'staff' | 'expert' | 'link'
  /** Office or park, shown beside the name. */
  readonly unit?: string
}

/** Addresses of the built files. */
export interface Assets {
  readonly style: string
  readonly script: string
  readonly icon: string
}

export const plainAssets: Assets = {
  style: '/assets/site.css',
  script: '/assets/site.js',
  icon: '/assets/icon.svg',
}

export const FrameContext = createContext<Frame>({ lang: 'zh-CN', path: '/', assets: plainAssets })

export const useFrame = (): Frame => useContext(FrameContext)
export const useLang = (): Lang => useFrame().lang
export const useText = (): Catalogue => t(useLang())
