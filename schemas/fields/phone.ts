import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { message, toFill } from '#schemas/fields/wording.ts'

const MOBILE = /^1[3-9]\d{9}$/
const MOBILE_OR_LANDLINE = /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8}(-\d{1,6})?)$/

interface Spec extends Base {
  readonly mobileOnly: boolean
}

export interface PhoneBuilder extends Chain<PhoneBuilder> {
  mobileOnly(): PhoneBuilder
}

/** A mainland mobile, or area code and number; personal unless it is published. */
export function phone(label: string, en: string): PhoneBuilder {
  return build({ ...base(label, en), personal: true, mobileOnly: false })
}

function build(spec: Spec): PhoneBuilder {
  const pattern = spec.mobileOnly ? MOBILE : MOBILE_OR_LANDLINE
  const [zh, en] = spec.mobileOnly
    ? [' 11 位手机号码，例如 13800001234', 'an 11-digit mobile number, like 13800001234']
    : [
        '手机号码或区号加电话号码，例如 13800001234 或 023-67891234',
        'a mobile number or an area code and number, like 13800001234 or 023-67891234',
      ]
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'phone',
      limit: 20,
      schema: () => z.string().check(z.regex(pattern)),
      decode: (posted, name) => {
        const text = typed(posted, name)
        return text === undefined ? undefined : (readPhone(text) ?? text)
      },
      required: toFill(spec),
      constraints: [
        {
          message: message('phone', `${spec.label}应为${zh}`, `${spec.en} must be ${en}`),
          holds: (value) => typeof value === 'string' && pattern.test(value),
        },
      ],
    }),
    mobileOnly: () => build({ ...spec, mobileOnly: true }),
  }
}

function readPhone(text: string): string | undefined {
  const bare = compact(text)
    .replace(/[()]/g, '-')
    .replace(/[‐-―－]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const mobile = bare.replace(/^(\+?86)-?/, '').replaceAll('-', '')
  if (MOBILE.test(mobile)) return mobile
  const landline = /^(02\d|0[3-9]\d{2}|010)-?(\d{7,8})(-\d{1,6})?$/.exec(bare)
  return landline ? `${landline[1]}-${landline[2]}${landline[3] ?? ''}` : undefined
}
