import * as z from 'zod/mini'
import type { Base, Chain, Constraint } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { count, typed } from '#schemas/fields/typed.ts'
import { toFill, tooLong, tooShort } from '#schemas/fields/wording.ts'

interface Spec extends Base {
  readonly least: number
  readonly most: number
}

export interface LongTextBuilder extends Chain<LongTextBuilder> {
  atLeast(least: number): LongTextBuilder
  atMost(most: number): LongTextBuilder
}

export function longText(label: string, en: string): LongTextBuilder {
  return build({ ...base(label, en), least: 1, most: 1000 })
}

function build(spec: Spec): LongTextBuilder {
  const longest: Constraint = {
    message: tooLong(spec, spec.most),
    holds: (value) => typeof value === 'string' && count(value) <= spec.most,
  }
  const shortest: Constraint = {
    message: tooShort(spec, spec.least),
    holds: (value) => typeof value === 'string' && count(value) >= spec.least,
  }
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'long-text',
      limit: spec.most,
      schema: () => z.string().check(z.minLength(spec.least), z.maxLength(spec.most)),
      decode: typed,
      required: toFill(spec),
      constraints: spec.least > 1 ? [longest, shortest] : [longest],
    }),
    atLeast: (least) => build({ ...spec, least }),
    atMost: (most) => build({ ...spec, most }),
  }
}
