import * as z from 'zod/mini'

/** What a workflow may ask once a park is designated: the shape of the question, and what answers it. */
export interface Step {
  readonly ask: (event: unknown) => Promise<Readonly<Record<string, unknown>>>
}

export function step<Schema extends z.ZodMiniType>(
  input: Schema,
  run: (asked: z.infer<Schema>) => Promise<Readonly<Record<string, unknown>>>,
): Step {
  return { ask: (event) => run(input.parse(event)) }
}

const Event = z.looseObject({ step: z.string() })

/** Answers the step a workflow names. */
export function createHomesHandler(steps: { readonly [name: string]: Step }) {
  return async (event: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const name = Event.parse(event).step
    const asked = Object.hasOwn(steps, name) ? steps[name] : undefined
    if (!asked) throw new Error(`no step ${name}`)
    return asked.ask(event)
  }
}
