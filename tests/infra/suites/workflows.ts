import { describe, expect, test } from 'vitest'
import type { Workflow, WorkflowName } from '#workflows/manifest.ts'
import { workflowNames, workflows } from '#workflows/manifest.ts'
import type { Statement } from '../synthesize.ts'
import { flat, resourcesOf, synthesize } from '../synthesize.ts'

const partitions = { aws: synthesize('demo'), 'aws-cn': synthesize('demo-cn') } as const

describe.each(['aws', 'aws-cn'] as const)('in the partition %s', (partition) => {
  const platform = partitions[partition]
  const here = `${platform.stage.region}:\${AWS::AccountId}`
  const machineArn = (name: WorkflowName): string =>
    `arn:${partition}:states:${here}:stateMachine:ecohome-${platform.stage.name}-${name}`
  const machineNamed = (name: WorkflowName) =>
    platform
      .properties('AWS::StepFunctions::StateMachine')
      .find((m) => m.StateMachineName === `ecohome-${platform.stage.name}-${name}`)
  const rightsOf = (name: WorkflowName): Statement[] =>
    platform.statementsOf(flat(machineNamed(name)?.RoleArn).slice(2, -5))

  test.each(workflowNames)('the workflow %s calls exactly its functions and its children', (name) => {
    const { functions, children = {} }: Workflow = workflows[name]
    const definition = flat(machineNamed(name)?.DefinitionString)
    const called = [...definition.matchAll(/\$\{(\w+)\.Arn\}/g)].map(([, id]) => platform.nameOf(id ?? ''))
    expect([...new Set(called)].sort()).toEqual(Object.values(functions).sort())
    const started = [...definition.matchAll(/"StateMachineArn":"([^"]+)"/g)].map(([, arn]) => arn)
    expect(started).toEqual(Object.values(children).map((child) => machineArn(child as WorkflowName)))
    const invoked = rightsOf(name)
      .filter(({ Action }) => [Action].flat().includes('lambda:InvokeFunction'))
      .flatMap(resourcesOf)
      .map((arn) => platform.nameOf(arn.slice(2, -1)))
    expect(invoked.sort()).toEqual(Object.values(functions).sort())
  })

  test('the workflow of a case starts panels, follows and stops their runs, and nothing else', () => {
    const others = rightsOf('candidacy-review').filter(({ Action }) =>
      [Action].flat().some((action) => /^(states|events):/.test(action)),
    )
    expect(others.map((one) => [[one.Action].flat().sort(), resourcesOf(one)])).toEqual([
      [['states:StartExecution'], [machineArn('expert-assessment')]],
      [
        ['states:DescribeExecution', 'states:StopExecution'],
        [`${machineArn('expert-assessment').replace(':stateMachine:', ':execution:')}:*`],
      ],
      [
        ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'],
        [`arn:${partition}:events:${here}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`],
      ],
    ])
  })

  test.each(workflowNames.filter((name) => name !== 'candidacy-review'))(
    'the workflow %s has no right over a workflow',
    (name) => {
      const actions = rightsOf(name).flatMap(({ Action }) => Action)
      expect(actions.filter((action) => /^(states|events):/.test(action))).toEqual([])
    },
  )

  test('nobody but the workflow of a case starts a panel', () => {
    const starting = platform
      .ofType('AWS::IAM::Role')
      .filter(([role]) =>
        platform
          .statementsOf(role)
          .some(
            (one) =>
              [one.Action].flat().includes('states:StartExecution') &&
              resourcesOf(one).includes(machineArn('expert-assessment')),
          ),
      )
    expect(starting.map(([role]) => role.replace(/[0-9A-F]{8}$/, ''))).toEqual(['candidacyreviewrole'])
  })

  test('what people wrote stays out of the logs of workflows', () => {
    for (const machine of platform.properties('AWS::StepFunctions::StateMachine'))
      expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false })
  })
})
