import { describe, expect, test } from 'vitest'
import type { FunctionName } from '#functions/runtime/env.ts'
import { environments } from '#functions/runtime/env.ts'
import { access } from '#infra/access.ts'
import { keyActions } from '#infra/constructs/bind.ts'
import { reachableActions, reachablePartitions } from '../reachable.ts'
import type { Synthesized } from '../synthesize.ts'
import { synthesize } from '../synthesize.ts'

const names = Object.keys(environments) as FunctionName[]
const platform = synthesize('demo')

/** Rights beyond what its adapters call: its log, the data key, what feeds it and where failed events go. */
const log = ['logs:CreateLogStream', 'logs:PutLogEvents']
const queue = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']
const stream = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
]
const fed: { readonly [F in FunctionName]?: readonly string[] } = {
  relay: [...stream, ...queue],
  uploads: queue,
}

/** Commands that lie in the same file as one the function uses, but that it never sends. */
const withheld: { readonly [F in FunctionName]?: readonly string[] } = {
  'open-task': ['states:StartExecution', 'states:StopExecution', 'states:SendTaskFailure'],
  uploads: ['s3:PutObject'],
}

/** In place of a secret on one machine. */
const local: readonly string[] = ['SMTP_URL', 'SEAL_KEY']

function functionNamed(name: FunctionName) {
  const found = platform
    .properties('AWS::Lambda::Function')
    .find((p) => p.FunctionName === `ecohome-demo-${name}`)
  if (!found) throw new Error(`no function ${name}`)
  return found as {
    Role: { 'Fn::GetAtt': [string, string] }
    Environment: { Variables: Record<string, unknown> }
  }
}

interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Sid?: string
  readonly Condition?: unknown
}

function statements(of: Synthesized, role: string): Statement[] {
  return of
    .properties('AWS::IAM::Policy')
    .filter((policy) => JSON.stringify(policy.Roles).includes(`"${role}"`))
    .flatMap((policy) => (policy.PolicyDocument as { Statement: Statement[] }).Statement)
}

describe.each(names)('%s', (name) => {
  test('is given exactly the settings it reads', () => {
    const given = Object.keys(functionNamed(name).Environment.Variables)
    const read = environments[name].filter((key) => !key.endsWith('_ENDPOINT') && !local.includes(key))
    expect(given.sort()).toEqual([...new Set(read)].sort())
  })

  test('may do exactly what its adapters call', () => {
    const [role] = functionNamed(name).Role['Fn::GetAtt']
    const granted = new Set(statements(platform, role).flatMap(({ Action }) => Action))
    const reachable = reachableActions(name)
    const never = withheld[name] ?? []
    expect(never.filter((action) => !reachable.has(action))).toEqual([])
    const called = [...reachable].filter((action) => !never.includes(action))
    expect([...granted].sort()).toEqual(
      [...new Set([...called, ...log, ...keyActions, ...(fed[name] ?? [])])].sort(),
    )
  })
})

describe.each(names)('%s', (name) => {
  test('may touch exactly the partitions its adapters build keys for', () => {
    const [role] = functionNamed(name).Role['Fn::GetAtt']
    const [table] = statements(platform, role).filter(({ Sid }) => Sid === 'Table')
    const partitions = [...reachablePartitions(name)].sort()
    const granted = new Set(access[name].partitions)
    expect([...granted].sort()).toEqual(partitions)
    expect(table?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': access[name].partitions },
    })
  })
})

test('no role may do everything of anything, and none but two kinds of statement name every resource', () => {
  const all = platform
    .properties('AWS::IAM::Policy')
    .flatMap((policy) => (policy.PolicyDocument as { Statement: Statement[] }).Statement)
  expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
  const everywhere = all
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(({ Action }) => Action)
  expect(everywhere.filter((action) => !/^(xray:|logs:.*(Log|Resource|Polic))/.test(action))).toEqual([
    'dynamodb:ListStreams',
  ])
})

test('no role carries a managed policy', () => {
  expect(platform.properties('AWS::IAM::Role').filter((role) => role.ManagedPolicyArns)).toEqual([])
})

test('nothing may scan the table', () => {
  expect(platform.text).not.toContain('dynamodb:Scan')
})
