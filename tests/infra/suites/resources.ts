import { describe, expect, test } from 'vitest'
import { tableDefinition } from '#adapters/dynamodb/table.ts'
import { workflows } from '#workflows/manifest.ts'
import { flat, synthesize } from '../synthesize.ts'

const partitions = { aws: synthesize('demo'), 'aws-cn': synthesize('demo-cn') } as const

describe.each(['aws', 'aws-cn'] as const)('in the partition %s', (partition) => {
  const platform = partitions[partition]

  test('no rule of the AwsSolutions pack is broken without an explanation', () => {
    expect(platform.findings()).toEqual([])
  })

  test('no ARN names another partition', () => {
    const named = [...platform.text.matchAll(/arn:(aws[a-z-]*):/g)].map((found) => found[1])
    expect(new Set(named)).toEqual(new Set([partition]))
  })

  test('the table has the shape it has on one machine, and can be restored', () => {
    const [table] = platform.properties('AWS::DynamoDB::Table')
    const shape = tableDefinition('x')
    expect(table?.KeySchema).toEqual(shape.KeySchema)
    expect(table?.GlobalSecondaryIndexes).toEqual(shape.GlobalSecondaryIndexes)
    expect(table?.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' })
    expect(table?.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true })
    expect(table?.DeletionProtectionEnabled).toBe(true)
    expect(table?.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true })
  })

  test('what must not be lost stays when the stacks are deleted', () => {
    const precious = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
      'AWS::Logs::LogGroup',
    ]
    for (const type of precious)
      for (const [id, resource] of platform.ofType(type))
        expect([id, resource.DeletionPolicy]).toEqual([id, 'Retain'])
  })

  test('documents are never public, keep every version and announce themselves', () => {
    const [, bucket] =
      platform.ofType('AWS::S3::Bucket').find(([id]) => /^Documents[0-9A-F]+$/.test(id)) ?? []
    expect(bucket?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    })
  })

  test('only new intents reach the relay, in order, and those it cannot carry out are kept', () => {
    const [effects] = platform.properties('AWS::Lambda::EventSourceMapping')
    expect(effects).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: false,
      StartingPosition: 'TRIM_HORIZON',
    })
    expect(JSON.stringify(effects?.FilterCriteria)).toContain('INTENT#')
    expect(effects?.DestinationConfig).toHaveProperty('OnFailure.Destination')
  })

  test.each(Object.entries(workflows))('the workflow %s calls exactly its functions', (name, workflow) => {
    const machine = platform
      .properties('AWS::StepFunctions::StateMachine')
      .find((m) => m.StateMachineName === `ecohome-${platform.stage.name}-${name}`)
    const definition = flat(machine?.DefinitionString)
    const arns = Object.values(workflow.functions).map((fn) => {
      const [id] =
        platform
          .ofType('AWS::Lambda::Function')
          .find(([, f]) => f.Properties.FunctionName === `ecohome-${platform.stage.name}-${fn}`) ?? []
      return `\${${id}.Arn}`
    })
    expect(definition.match(/\$\{[^}]+\}/g)?.filter((reference) => !arns.includes(reference))).toEqual([])
    for (const arn of arns) expect(definition).toContain(arn)
    const role = flat(machine?.RoleArn).slice(2, -5)
    const invoked = platform
      .properties('AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy.Roles).includes(`"${role}"`))
      .flatMap(
        (policy) => (policy.PolicyDocument as { Statement: { Sid?: string; Resource: unknown }[] }).Statement,
      )
      .filter(({ Sid }) => Sid === 'Steps')
      .flatMap(({ Resource }) => [Resource].flat().map(flat))
    expect(invoked.sort()).toEqual(arns.sort())
    expect(machine?.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false })
  })

  test('every alarm says what a person loses and tells the office', () => {
    const alarms = platform.properties('AWS::CloudWatch::Alarm')
    expect(alarms.length).toBeGreaterThan(8)
    for (const alarm of alarms) {
      expect(String(alarm.AlarmDescription).length).toBeGreaterThan(40)
      expect(alarm.AlarmActions).toHaveLength(1)
    }
  })

  test('functions run on the newest Node, keep their log for a year and bill nothing while idle', () => {
    for (const fn of platform.properties('AWS::Lambda::Function')) expect(fn.Runtime).toBe('nodejs24.x')
    for (const log of platform.properties('AWS::Logs::LogGroup')) expect(log.RetentionInDays).toBe(365)
    const hourly = /^AWS::(EC2|ECS|RDS|ElasticLoadBalancing|NatGateway|OpenSearch|ElastiCache)/
    expect(platform.resources.map(([, { Type }]) => Type).filter((type) => hourly.test(type))).toEqual([])
  })
})
