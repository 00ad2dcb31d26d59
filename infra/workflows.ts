import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Workflow, WorkflowName } from '#workflows/manifest.ts'
import { substitute, valuesOf, workflowNames, workflows } from '#workflows/manifest.ts'
import { explain } from './constructs/explain.ts'
import { logsKept } from './constructs/function.ts'
import type { Functions } from './functions.ts'
import type { Machines } from './machines.ts'
import type { Stage } from './settings.ts'

export interface WorkflowsProps {
  readonly stage: Stage
  readonly functions: Functions
  readonly machines: Machines
}

export type StateMachines = { readonly [W in WorkflowName]: StateMachine }

/** One state machine for each workflow of the manifest. */
export function createWorkflows(scope: Construct, props: WorkflowsProps): StateMachines {
  const create = (name: WorkflowName): StateMachine => createMachine(scope, name, props)
  return {
    'candidacy-review': create('candidacy-review'),
    'expert-assessment': create('expert-assessment'),
    objection: create('objection'),
    appeal: create('appeal'),
    withdrawal: create('withdrawal'),
    change: create('change'),
    monitoring: create('monitoring'),
    alert: create('alert'),
    funding: create('funding'),
    practice: create('practice'),
    rectification: create('rectification'),
    removal: create('removal'),
    renewal: create('renewal'),
    conflict: create('conflict'),
    'firm-row': create('firm-row'),
    correction: create('correction'),
    'annual-evaluation': create('annual-evaluation'),
  }
}

function createMachine(
  scope: Construct,
  name: WorkflowName,
  { stage, functions, machines }: WorkflowsProps,
): StateMachine {
  const { functions: called, children = {} }: Workflow = workflows[name]
  const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('states.amazonaws.com') })
  role.addToPolicy(
    new PolicyStatement({
      sid: 'Steps',
      actions: ['lambda:InvokeFunction'],
      resources: Object.values(called).map((fn) => functions[fn].functionArn),
    }),
  )
  const started = workflowNames.filter((child) => Object.values(children).includes(child))
  if (started.length > 0) machines.letWait(role, started)
  const machine = new StateMachine(scope, name, {
    stateMachineName: machines.nameOf(name),
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(
      substitute(name, {
        ...valuesOf(name, (fn) => functions[fn].functionArn, machines.arnOf),
        Partition: Stack.of(scope).partition,
      }),
    ),
    role,
    // Every event, but not what people wrote: inputs and outputs stay out of the log.
    logs: {
      destination: new LogGroup(scope, `${name}-log`, {
        logGroupName: `/aws/vendedlogs/states/${machines.nameOf(name)}`,
        retention: logsKept,
        removalPolicy: stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
    tracingEnabled: true,
    removalPolicy: stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  explain(
    role,
    'IAM5[Resource::*]',
    'X-Ray segments, sampling rules and CloudWatch log deliveries are not resources that a policy can name.',
  )
  return machine
}
