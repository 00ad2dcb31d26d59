import { Stack } from 'aws-cdk-lib'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Workflow, WorkflowName } from '#workflows/manifest.ts'
import { workflowNames, workflows } from '#workflows/manifest.ts'
import type { WorkflowAction } from './access.ts'
import { explain, wildcard } from './constructs/explain.ts'
import type { Stage } from './settings.ts'

/** Those that start by themselves; a child is started by its parent alone and ends with it. */
const begun = workflowNames.filter(
  (name) =>
    !Object.values<Workflow>(workflows).some(({ children = {} }) => Object.values(children).includes(name)),
)

export interface Machines {
  readonly nameOf: (workflow: WorkflowName) => string
  readonly arnOf: (workflow: WorkflowName) => string
  /** Lets a workflow start others and wait for them: source: Step Functions Developer Guide, “Call other Step Functions workflows”. */
  readonly letWait: (role: Role, children: readonly WorkflowName[]) => void
  /** Names of state machines are fixed, so that a function can know one that calls it. */
  readonly bind: (fn: LambdaFunction, may: readonly WorkflowAction[]) => void
}

export function nameMachines(scope: Construct, stage: Stage): Machines {
  const stack = Stack.of(scope)
  const nameOf = (workflow: WorkflowName): string => `ecohome-${stage.name}-${workflow}`
  const arnOf = (workflow: WorkflowName): string => `${prefix(stack, 'stateMachine')}:${nameOf(workflow)}`
  const runsOf = (workflow: WorkflowName): string => `${prefix(stack, 'execution')}:${nameOf(workflow)}:*`
  return {
    nameOf,
    arnOf,
    letWait(role, children) {
      role.addToPolicy(
        new PolicyStatement({
          sid: 'Children',
          actions: ['states:StartExecution'],
          resources: children.map(arnOf),
        }),
      )
      role.addToPolicy(
        new PolicyStatement({
          sid: 'ChildrenRuns',
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: children.map(runsOf),
        }),
      )
      role.addToPolicy(
        new PolicyStatement({
          sid: 'ChildrenEnds',
          actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
          resources: [
            `arn:${stack.partition}:events:${stack.region}:${stack.account}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`,
          ],
        }),
      )
      for (const child of children)
        explain(
          role,
          wildcard(stack, runsOf(child)),
          'A run is named after its case and panel, which do not exist yet; only runs of the workflow started here are meant.',
        )
    },
    bind(fn, may) {
      fn.addEnvironment(
        'STATE_MACHINES',
        JSON.stringify(Object.fromEntries(workflowNames.map((w) => [w, arnOf(w)]))),
      )
      const allow = (sid: string, actions: readonly WorkflowAction[], resources: readonly string[]): void => {
        const granted = actions.filter((action) => may.includes(action))
        if (granted.length === 0) return
        fn.addToRolePolicy(
          new PolicyStatement({
            sid,
            actions: granted.map((action) => `states:${action}`),
            resources: [...resources],
          }),
        )
      }
      // Each name once: a role's own policies have room for 10,240 characters.
      const answers = ['SendTaskSuccess', 'SendTaskFailure'] as const
      allow('Begun', [...answers, 'StartExecution'], begun.map(arnOf))
      allow('Children', answers, workflowNames.filter((name) => !begun.includes(name)).map(arnOf))
      allow('Stops', ['StopExecution'], begun.map(runsOf))
      if (!may.includes('StopExecution')) return
      for (const workflow of begun)
        explain(
          fn.role ?? fn,
          wildcard(stack, runsOf(workflow)),
          'An execution is named after its case, which does not exist yet; only runs of our own workflows are meant.',
        )
    },
  }
}

function prefix(stack: Stack, kind: 'stateMachine' | 'execution'): string {
  return `arn:${stack.partition}:states:${stack.region}:${stack.account}:${kind}`
}
