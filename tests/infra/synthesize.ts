import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { environments } from '#functions/runtime/env.ts'
import { createPlatform } from '#infra/platform.ts'
import { readStage, Stage } from '#infra/settings.ts'

export interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
  readonly DeletionPolicy?: string
}
interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
}

export interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Sid?: string
  readonly Condition?: unknown
}
interface Policy {
  readonly Roles: readonly { readonly Ref: string }[]
  readonly PolicyDocument: { readonly Statement: Statement[] }
}

const named = new Map([
  ['AWS::Lambda::Function', 'FunctionName'],
  ['AWS::StepFunctions::StateMachine', 'StateMachineName'],
])
const built = new Map<string, ReturnType<typeof build>>()

/** Builds both stacks of a stage in this process, with empty bundles; the same stage only once. */
export function synthesize(name: 'demo' | 'demo-cn', changes: object = {}): Synthesized {
  const asked = JSON.stringify([name, changes])
  const known = built.get(asked) ?? build(name, changes)
  built.set(asked, known)
  return known
}

function build(name: 'demo' | 'demo-cn', changes: object) {
  const folder = mkdtempSync(join(tmpdir(), 'synth-'))
  const bundles = join(folder, 'functions')
  for (const fn of Object.keys(environments)) {
    mkdirSync(join(bundles, fn), { recursive: true })
    writeFileSync(join(bundles, fn, 'index.mjs'), 'export const handler = async () => {}')
  }
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))
  const app = new App({ outdir: join(folder, 'out'), context, analyticsReporting: false })
  const stage = Stage.parse({ ...readStage(name), ...changes })
  const stacks = createPlatform(app, { stage, bundles })
  const assembly = app.synth()
  const template = (id: string): Template => assembly.getStackByName(id).template
  const data = template(stacks.data.stackName)
  const site = template(stacks.site.stackName)
  // Side by side: a bucket of one stack and a function of the other may have the same id.
  const resources = [data, site].flatMap((stack) => Object.entries(stack.Resources))
  const byName = (id: string): string | undefined => {
    const found = resources.find(([known, { Type }]) => known === id && named.has(Type))?.[1]
    const [, name] =
      /^ecohome-demo(?:-cn)?-(.+)$/.exec(String(found?.Properties[named.get(found.Type) ?? ''])) ?? []
    return name
  }
  return {
    stage,
    resources,
    inData: (id = '') => id in data.Resources,
    /** The function or workflow that a reference leads to. */
    nameOf: (reference: string) => byName(reference.replace(/\.Arn$/, '')),
    statementsOf: (role: string): Statement[] =>
      resources
        .filter(([, r]) => r.Type === 'AWS::IAM::Policy')
        .map(([, { Properties }]) => Properties as unknown as Policy)
        .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    text: JSON.stringify([data, site]),
    findings: () =>
      new AwsSolutionsChecks(app)
        .validateScope(app)
        .violations.map(
          ({ ruleName, violatingResources }) =>
            `${ruleName} at ${violatingResources.map((r) => r.constructPath).join(', ')}`,
        ),
    ofType: (type: string) => resources.filter(([, resource]) => resource.Type === type),
    properties: (type: string) => resources.flatMap(([, r]) => (r.Type === type ? [r.Properties] : [])),
  }
}

export type Synthesized = ReturnType<typeof build>

/** Writes a value with its references as text: `${Logical.Attribute}`. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  const [[key, inner] = ['', undefined]] = Object.entries(value)
  switch (key) {
    case 'Ref':
      return `\${${inner}}`
    case 'Fn::GetAtt':
      return `\${${inner.join('.')}}`
    case 'Fn::ImportValue':
      return `\${${flat(inner)}}`
    case 'Fn::Join':
      return inner[1].map(flat).join(inner[0])
    default:
      throw new Error(`cannot write ${JSON.stringify(value)}`)
  }
}

export function resourcesOf({ Resource }: Statement): string[] {
  return [Resource].flat().map(flat)
}
