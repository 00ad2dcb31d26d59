import { describe, expect, test } from 'vitest'
import { tableDefinition } from '#adapters/dynamodb/table.ts'
import { httpFunctions } from '#infra/front.ts'
import { calledNames, workflowNames } from '#workflows/manifest.ts'
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
    expect(table?.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' })
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

  test('every alarm says what a person loses and tells the office', () => {
    const alarms = platform.ofType('AWS::CloudWatch::Alarm')
    for (const [, { Properties }] of alarms) {
      expect(String(Properties.AlarmDescription).length).toBeGreaterThan(40)
      expect(Properties.AlarmActions).toHaveLength(1)
    }
    const losses = alarms.map(([, { Properties }]) => Properties.AlarmDescription)
    expect(new Set(losses).size).toBe(losses.length)
  })

  test('an alarm watches every workflow, every function it calls and every site', () => {
    const watched = platform
      .properties('AWS::CloudWatch::Alarm')
      .flatMap(({ MetricName, Dimensions }) =>
        ((Dimensions ?? []) as { Value: unknown }[]).map(
          ({ Value }) => `${MetricName} ${platform.nameOf(flat(Value).slice(2, -1))}`,
        ),
      )
    for (const name of workflowNames) expect(watched).toContain(`ExecutionsFailed ${name}`)
    for (const name of [...calledNames, ...httpFunctions]) expect(watched).toContain(`Errors ${name}`)
  })

  test('functions run on the newest Node, keep their log for a year and bill nothing while idle', () => {
    for (const fn of platform.properties('AWS::Lambda::Function')) expect(fn.Runtime).toBe('nodejs24.x')
    for (const log of platform.properties('AWS::Logs::LogGroup')) expect(log.RetentionInDays).toBe(365)
    const hourly = /^AWS::(EC2|ECS|RDS|ElasticLoadBalancing|NatGateway|OpenSearch|ElastiCache)/
    expect(platform.resources.map(([, { Type }]) => Type).filter((type) => hourly.test(type))).toEqual([])
  })
})
