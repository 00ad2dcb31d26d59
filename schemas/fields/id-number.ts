import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { readDay } from '#schemas/fields/day.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { inSentence, message, toFill } from '#schemas/fields/wording.ts'

const PATTERN = /^[1-9]\d{16}[0-9X]$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

export interface IdNumberBuilder extends Chain<IdNumberBuilder> {}

/** 公民身份号码: place, day of birth, order, check digit. Personal. Source: GB 11643-1999. */
export function idNumber(label: string, en: string): IdNumberBuilder {
  return build({ ...base(label, en), personal: true })
}

function build(spec: Base): IdNumberBuilder {
  const { label, en } = spec
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'id-number',
      limit: 18,
      schema: () => z.string().check(z.regex(PATTERN)),
      decode: (posted, name) => {
        const text = typed(posted, name)
        if (text === undefined) return undefined
        const bare = compact(text).replaceAll('-', '').toUpperCase()
        return PATTERN.test(bare) ? bare : text
      },
      required: toFill(spec),
      constraints: [
        {
          message: message(
            'id-number-format',
            `${label}应为 18 位数字，末位可为 X，例如 500000199001010016`,
            `${en} must be 18 digits, the last of which may be X, like 500000199001010016`,
          ),
          holds: (value) => typeof value === 'string' && PATTERN.test(value),
        },
        {
          message: message(
            'id-number-check',
            `${label}的出生日期或末位校验码不符，请对照身份证核对`,
            `The day of birth or the last character of the ${inSentence(en)} does not match; compare it with the card`,
          ),
          holds: (value, { today }) =>
            typeof value === 'string' && isIdNumber(value) && (birthDay(value) ?? '') <= today,
        },
      ],
    }),
  }
}

/** The check character of the first 17 digits: ISO 7064, MOD 11-2. */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + Number(first17.charAt(i)) * weight, 0)
  return CHECKS.charAt(sum % 11)
}

export function isIdNumber(text: string): boolean {
  return PATTERN.test(text) && birthDay(text) !== undefined && idCheckCharacter(text) === text.charAt(17)
}

function birthDay(text: string): string | undefined {
  const day = readDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)
  return day !== undefined && day >= '1900' ? day : undefined
}
