import * as z from 'zod/mini'
import candidacyReview from './candidacy-review.asl.json' with { type: 'json' }

/** What a workflow needs: its definition, the input it is started with, and the function behind each placeholder. */
export interface Workflow {
  readonly definition: { readonly States: Readonly<Record<string, unknown>> }
  readonly input: z.ZodMiniType
  readonly functions: Readonly<Record<string, 'open-task' | 'conclude-case' | 'register'>>
}

const workingDays = z.number().check(z.gte(1), z.lte(60))

export const workflows = {
  'candidacy-review': {
    definition: candidacyReview,
    input: z.object({
      caseId: z.string(),
      district: z.string(),
      days: z.object({
        acceptance: workingDays,
        recommendation: workingDays,
        correction: workingDays,
        start: workingDays,
        deskReview: workingDays,
        countersign: workingDays,
      }),
    }),
    functions: { OpenTask: 'open-task', ConcludeCase: 'conclude-case' },
  },
} as const satisfies Record<string, Workflow>

export type WorkflowName = keyof typeof workflows
/** Names the domain may use; the type of an effect is checked against it when it is carried out. */
export const workflowNames = Object.keys(workflows)

/** The definition as it is created in one place: placeholders replaced. @throws when one has no value */
export function substitute(name: WorkflowName, values: Readonly<Record<string, string>>): string {
  return JSON.stringify(workflows[name].definition).replace(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    const value = values[placeholder]
    if (value === undefined) throw new Error(`workflow ${name}: no value for \${${placeholder}}`)
    return value
  })
}
