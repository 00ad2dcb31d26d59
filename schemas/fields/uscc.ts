import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { inSentence, message, toFill } from '#schemas/fields/wording.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const PATTERN = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

interface Spec extends Base {
  readonly checked: boolean
}

export interface UsccBuilder extends Chain<UsccBuilder> {
  /** Leaves the check character to a rule of the form, which may accept an explained exception. */
  overridable(): UsccBuilder
}

/** 统一社会信用代码. Positions 3–8 name the office that registered the code, not where the firm is. Source: GB 32100-2015. */
export function uscc(label = '统一社会信用代码', en = 'Unified social credit code'): UsccBuilder {
  return build({ ...base(label, en), checked: true })
}

function build(spec: Spec): UsccBuilder {
  const format = {
    message: message(
      'uscc-format',
      `${spec.label}应为 18 位数字或大写字母（不含 I、O、S、V、Z），例如 91110000101623741K`,
      `${spec.en} must be 18 digits or capital letters (no I, O, S, V or Z), like 91110000101623741K`,
    ),
    holds: (value: unknown) => typeof value === 'string' && PATTERN.test(value),
  }
  const check = {
    message: message(
      'uscc-check',
      `${spec.label}的末位校验码不符，请对照营业执照核对`,
      `The last character of the ${inSentence(spec.en)} does not match; compare it with the licence`,
    ),
    holds: (value: unknown) => typeof value === 'string' && isUscc(value),
  }
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'uscc',
      limit: 18,
      schema: () => z.string().check(z.regex(PATTERN)),
      decode: (posted, name) => {
        const text = typed(posted, name)
        return text === undefined ? undefined : readUscc(text)
      },
      required: toFill(spec),
      constraints: spec.checked ? [format, check] : [format],
    }),
    overridable: () => build({ ...spec, checked: false }),
  }
}

/** Upper-cased and stripped of spaces and hyphens when that makes a code; otherwise as typed. */
export function readUscc(text: string): string {
  const code = compact(text).replaceAll('-', '').toUpperCase()
  return /^[0-9A-Z]{15,20}$/.test(code) ? code : text
}

/** The check character of the first 17. When the weighted sum is a multiple of 31 it is 0. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + ALPHABET.indexOf(first17.charAt(i)) * weight, 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

export function isUscc(code: string): boolean {
  return PATTERN.test(code) && checkCharacter(code) === code.charAt(17)
}
