import * as z from 'zod/mini'
import alert from './alert.asl.json' with { type: 'json' }
import annualEvaluation from './annual-evaluation.asl.json' with { type: 'json' }
import appeal from './appeal.asl.json' with { type: 'json' }
import candidacyReview from './candidacy-review.asl.json' with { type: 'json' }
import change from './change.asl.json' with { type: 'json' }
import conflict from './conflict.asl.json' with { type: 'json' }
import correction from './correction.asl.json' with { type: 'json' }
import expertAssessment from './expert-assessment.asl.json' with { type: 'json' }
import firmRow from './firm-row.asl.json' with { type: 'json' }
import funding from './funding.asl.json' with { type: 'json' }
import monitoring from './monitoring.asl.json' with { type: 'json' }
import objection from './objection.asl.json' with { type: 'json' }
import practice from './practice.asl.json' with { type: 'json' }
import rectification from './rectification.asl.json' with { type: 'json' }
import removal from './removal.asl.json' with { type: 'json' }
import renewal from './renewal.asl.json' with { type: 'json' }
import withdrawal from './withdrawal.asl.json' with { type: 'json' }

/** Functions that workflows call. */
export const calledNames = ['open-task', 'conclude-case', 'panel', 'notice', 'register', 'homes'] as const
export type Called = (typeof calledNames)[number]

/** What a workflow needs: its definition, the input it is started with, and the function behind each placeholder. */
export interface Workflow {
  readonly definition: { readonly StartAt: string; readonly States: Readonly<Record<string, unknown>> }
  readonly input: z.ZodMiniType
  readonly functions: Readonly<Record<string, Called>>
  /** Workflows behind placeholders, started by this one and waited for. */
  readonly children?: Readonly<Record<string, string>>
}

const workingDays = z.number().check(z.gte(1), z.lte(60))

const panelDays = {
  invitation: workingDays,
  scoring: workingDays,
  deviation: workingDays,
  opinion: workingDays,
}

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
        draw: workingDays,
        siteVisit: workingDays,
        meeting: workingDays,
        publication: workingDays,
        designation: workingDays,
        ...panelDays,
      }),
      /** Where a case goes on that was here before. */
      resume: z.optional(z.enum(['district-review', 'desk-review', 'expert-review', 'decision'])),
    }),
    functions: {
      OpenTask: 'open-task',
      ConcludeCase: 'conclude-case',
      Panel: 'panel',
      Notice: 'notice',
      Register: 'register',
    },
    children: { ExpertAssessment: 'expert-assessment' },
  },
  'expert-assessment': {
    definition: expertAssessment,
    input: z.object({
      caseId: z.string(),
      panel: z.number(),
      seats: z.array(z.number()),
      days: z.object(panelDays),
    }),
    functions: { OpenTask: 'open-task', Panel: 'panel' },
  },
  objection: {
    definition: objection,
    input: z.object({
      caseId: z.string(),
      objectionId: z.string(),
      days: z.object({
        acceptance: workingDays,
        reply: workingDays,
        investigation: workingDays,
        countersign: workingDays,
      }),
    }),
    functions: { OpenTask: 'open-task', Notice: 'notice' },
  },
  appeal: {
    definition: appeal,
    input: z.object({ caseId: z.string(), appeal: z.number(), stage: z.string() }),
    functions: { OpenTask: 'open-task', Register: 'register' },
  },
  'annual-evaluation': {
    definition: annualEvaluation,
    input: z.object({
      caseId: z.string(),
      year: z.number(),
      stage: z.string(),
      district: z.string(),
      days: z.object({
        self: workingDays,
        correction: workingDays,
        delay: workingDays,
        countersign: workingDays,
        panel: workingDays,
        judge: workingDays,
        visit: workingDays,
        review: workingDays,
        decision: workingDays,
        consequence: workingDays,
      }),
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  withdrawal: {
    definition: withdrawal,
    input: z.object({ caseId: z.string(), withdrawal: z.number(), stage: z.string() }),
    functions: { OpenTask: 'open-task', Register: 'register' },
  },
  change: {
    definition: change,
    input: z.object({
      caseId: z.string(),
      change: z.number(),
      kind: z.enum(['change', 'exit']),
      stage: z.string(),
      district: z.string(),
    }),
    functions: { OpenTask: 'open-task', Register: 'register', Homes: 'homes' },
  },
  rectification: {
    definition: rectification,
    input: z.object({ caseId: z.string(), rectification: z.number(), district: z.string() }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  removal: {
    definition: removal,
    input: z.object({ caseId: z.string(), removal: z.number(), district: z.string() }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  funding: {
    definition: funding,
    input: z.object({ caseId: z.string(), funding: z.number(), district: z.string() }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  practice: {
    definition: practice,
    input: z.object({
      caseId: z.string(),
      practice: z.number(),
      district: z.string(),
      firm: z.optional(z.object({ name: z.string(), email: z.string() })),
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  renewal: {
    definition: renewal,
    input: z.object({ caseId: z.string(), renewal: z.number(), district: z.string() }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  monitoring: {
    definition: monitoring,
    input: z.object({
      caseId: z.string(),
      quarter: z.string(),
      stage: z.string(),
      district: z.string(),
      days: z.object({ report: workingDays, check: workingDays, receipt: workingDays }),
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  alert: {
    definition: alert,
    input: z.object({
      caseId: z.string(),
      key: z.string(),
      level: z.enum(['yellow', 'red']),
      stage: z.string(),
      district: z.string(),
      days: workingDays,
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  conflict: {
    definition: conflict,
    input: z.object({ caseId: z.string(), later: z.string(), key: z.string(), district: z.string() }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  'firm-row': {
    definition: firmRow,
    input: z.object({
      caseId: z.string(),
      key: z.string(),
      district: z.string(),
      contact: z.object({ email: z.string(), name: z.string() }),
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
  correction: {
    definition: correction,
    input: z.object({
      caseId: z.string(),
      key: z.string(),
      /** Who approves. */
      assignee: z.object({ office: z.string(), role: z.optional(z.string()) }),
    }),
    functions: { OpenTask: 'open-task', Homes: 'homes' },
  },
} as const satisfies Record<string, Workflow>

export type WorkflowName = keyof typeof workflows
/** Names the domain may use; the type of an effect is checked against it when it is carried out. */
export const workflowNames = Object.keys(workflows) as WorkflowName[]

/** What stands for each placeholder: the function or the workflow of that name, as ARNs name them in one place. */
export function valuesOf(
  name: WorkflowName,
  functionArn: (fn: Called) => string,
  machineArn: (workflow: WorkflowName) => string,
): Record<string, string> {
  const { functions, children = {} }: Workflow = workflows[name]
  return Object.fromEntries([
    ...Object.entries(functions).map(([placeholder, fn]) => [placeholder, functionArn(fn)]),
    ...Object.entries(children).map(([placeholder, child]) => [placeholder, machineArn(named(child))]),
  ])
}

function named(workflow: string): WorkflowName {
  const found = workflowNames.find((name) => name === workflow)
  if (!found) throw new Error(`no workflow ${workflow}`)
  return found
}

/** The definition as it is created in one place: placeholders replaced. @throws when one has no value */
export function substitute(name: WorkflowName, values: Readonly<Record<string, string>>): string {
  return JSON.stringify(workflows[name].definition).replace(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    const value = values[placeholder]
    if (value === undefined) throw new Error(`workflow ${name}: no value for \${${placeholder}}`)
    return value
  })
}
