import type { Answer, Condition, Field, FormContext, Message } from '#schemas/fields/field.ts'

/** What every builder knows of its field. */
export interface Base {
  readonly label: string
  readonly en: string
  readonly help?: string
  readonly helpEn?: string
  readonly unit?: string
  readonly optional: boolean
  readonly system: boolean
  readonly personal: boolean
  readonly when?: Condition
}

/** Anything that holds a finished field: builders, and fields put together by hand. */
export interface Holder {
  readonly field: Field
}

/** The calls every builder offers. Each returns a new builder. */
export interface Chain<Self> extends Holder {
  optional(): Self
  when(condition: Condition): Self
  help(zh: string, en: string): Self
  /** Filled in by the system, never taken from a post. */
  system(): Self
  /** Personal data, masked until somebody asks to see it. */
  personal(): Self
  /** Meant for the public, though of a kind that is personal elsewhere. */
  published(): Self
}

/** One thing that must hold for an answered value, and what to say when it does not. */
export interface Constraint {
  readonly message: Message
  holds(value: Answer, context: FormContext): boolean
}

type Own = Pick<Field, 'kind' | 'decode'> &
  Partial<Pick<Field, 'options' | 'everyOption' | 'fields' | 'limit' | 'preset' | 'presetFor' | 'outOf'>> & {
    /** Made when asked for: most requests need no schema, and hundreds of them make a cold start slow. */
    readonly schema: () => Field['schema']
    readonly required: Message
    readonly constraints: readonly Constraint[]
  }

export function base(label: string, en: string): Base {
  return { label, en, optional: false, system: false, personal: false }
}

export function chain<S extends Base, B>(spec: S, again: (spec: S) => B): Omit<Chain<B>, 'field'> {
  return {
    optional: () => again({ ...spec, optional: true }),
    when: (condition) => again({ ...spec, when: condition }),
    help: (help, helpEn) => again({ ...spec, help, helpEn }),
    system: () => again({ ...spec, system: true }),
    personal: () => again({ ...spec, personal: true }),
    published: () => again({ ...spec, personal: false }),
  }
}

/** A field whose check names the first constraint that does not hold. */
export function makeField(spec: Base, own: Own): Field {
  const { required, constraints, schema, ...rest } = own
  const { label, en, help, helpEn, unit, optional, system, personal, when } = spec
  return {
    ...rest,
    label,
    en,
    optional,
    system,
    personal,
    ...(help === undefined ? {} : { help, helpEn }),
    ...(unit === undefined ? {} : { unit }),
    ...(when === undefined ? {} : { when }),
    check: (value, path, context) => {
      const broken = constraints.find((constraint) => !constraint.holds(value, context))
      return broken ? [{ path, ...broken.message }] : []
    },
    get schema() {
      return schema()
    },
    messages: () => [required, ...constraints.map((constraint) => constraint.message)],
  }
}

export function fieldsOf(holders: { readonly [key: string]: Holder }): { readonly [key: string]: Field } {
  return Object.fromEntries(Object.entries(holders).map(([key, holder]) => [key, holder.field]))
}
