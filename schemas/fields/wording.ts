import type { Message } from '#schemas/fields/field.ts'

interface Named {
  readonly label: string
  readonly en: string
}

/** The English label inside a sentence: “Park name” becomes “park name”, “USCC” stays. */
export function inSentence(en: string): string {
  return /^[A-Z][^A-Z&]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en
}

export function message(code: string, zh: string, en: string): Message {
  return { code, zh, en }
}

export const toFill = ({ label, en }: Named): Message =>
  message('required', `填写${label}`, `Enter ${inSentence(en)}`)

export const toSelect = ({ label, en }: Named): Message =>
  message('required', `选择${label}`, `Select ${inSentence(en)}`)

export const toUpload = ({ label, en }: Named): Message =>
  message('required', `上传${label}`, `Upload ${inSentence(en)}`)

export const tooLong = ({ label, en }: Named, most: number): Message =>
  message('too-long', `${label}不超过 ${most} 个字`, `${en} must be ${most} characters or fewer`)

export const tooShort = ({ label, en }: Named, least: number): Message =>
  message('too-short', `${label}不少于 ${least} 个字`, `${en} must be ${least} characters or more`)
