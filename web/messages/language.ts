export const languages = ['zh-CN', 'en'] as const
export type Lang = (typeof languages)[number]

/** Something written in both languages, as fields, options and problems are. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export const inLanguage = (lang: Lang, text: Bilingual): string => (lang === 'en' ? text.en : text.zh)

/** The label of a field, section, form or option; Chinese stands in where no English was written. */
export const labelOf = (lang: Lang, thing: { readonly label: string; readonly en?: string }): string =>
  lang === 'en' ? (thing.en ?? thing.label) : thing.label

export const titleOf = (lang: Lang, thing: { readonly title: string; readonly en: string }): string =>
  lang === 'en' ? thing.en : thing.title

/** The help of a field or slot, where it has any; Chinese stands in where no English was written. */
export const helpOf = (
  lang: Lang,
  thing: { readonly help?: string; readonly helpEn?: string },
): string | undefined => (lang === 'en' ? (thing.helpEn ?? thing.help) : thing.help)
