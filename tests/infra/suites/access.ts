import { describe, expect, test } from 'vitest'
import type { FunctionName } from '#functions/runtime/env.ts'
import { environments } from '#functions/runtime/env.ts'
import { access } from '#infra/access.ts'
import { keyActions } from '#infra/constructs/bind.ts'
import { reachableActions, reachablePartitions } from '../reachable.ts'
import type { Statement } from '../synthesize.ts'
import { flat, resourcesOf, synthesize } from '../synthesize.ts'

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
  // It only answers GET: who asks is looked up, nothing is kept.
  letters: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
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

describe.each(names)('%s', (name) => {
  test('is given exactly the settings it reads', () => {
    const given = Object.keys(functionNamed(name).Environment.Variables)
    const read = environments[name].filter((key) => !key.endsWith('_ENDPOINT') && !local.includes(key))
    expect(given.sort()).toEqual([...new Set(read)].sort())
  })

  test('may do exactly what its adapters call', () => {
    const [role] = functionNamed(name).Role['Fn::GetAtt']
    const granted = new Set(platform.statementsOf(role).flatMap(({ Action }) => Action))
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
    const [table] = platform.statementsOf(role).filter(({ Sid }) => Sid === 'Table')
    const partitions = [...reachablePartitions(name)].sort()
    const granted = new Set([...access[name].partitions, ...(access[name].reads ?? [])])
    expect([...granted].sort()).toEqual(partitions)
    expect(table?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': access[name].partitions },
    })
  })
})

test('only the functions of the register, of the homes, of their calendar and of the officers who warn change titles; others read them', () => {
  const touching = names.filter((name) => access[name].partitions.includes('TITLES'))
  expect(touching.sort()).toEqual(['cycle', 'homes', 'letters', 'programme', 'public', 'register'])
  expect(names.filter((name) => access[name].reads?.includes('TITLES')).sort()).toEqual([
    'administer',
    'applicants',
    'links',
    'parks',
    'relay',
    'staff',
  ])
  const [role] = functionNamed('applicants').Role['Fn::GetAtt']
  const reading = platform.statementsOf(role).find(({ Sid }) => Sid === 'TableRead')
  expect(reading?.Action).toEqual(['dynamodb:GetItem', 'dynamodb:Query'])
  expect(reading?.Condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TITLES'] } })
})

test('only who takes, shows or answers an objection opens the seal, and its key opens nothing else', () => {
  const [[secret] = []] = platform
    .ofType('AWS::SecretsManager::Secret')
    .filter(([id]) => id.startsWith('Seal'))
  const [[key] = []] = platform.ofType('AWS::KMS::Key').filter(([id]) => id.startsWith('SealKey'))
  const opening = names.filter((name) => {
    const [role] = functionNamed(name).Role['Fn::GetAtt']
    return JSON.stringify(platform.statementsOf(role)).includes(`${secret}`)
  })
  expect(opening.sort()).toEqual(['links', 'relay', 'staff'])
  for (const name of names) {
    const [role] = functionNamed(name).Role['Fn::GetAtt']
    const onKey = platform
      .statementsOf(role)
      .filter((one) => resourcesOf(one).some((arn) => arn.includes(`${key}`)))
    expect(onKey.map(({ Action }) => Action)).toEqual(opening.includes(name) ? ['kms:Decrypt'] : [])
    for (const { Condition } of onKey)
      expect(JSON.stringify(Condition)).toMatch(/^\{"StringEquals":\{"kms:EncryptionContext:SecretARN":/)
  }
})

test('the seal lies with the data under a key of its own, which is rotated every year', () => {
  const seal = platform.ofType('AWS::SecretsManager::Secret').find(([id]) => id.startsWith('Seal'))
  const key = platform.ofType('AWS::KMS::Key').find(([id]) => id.startsWith('SealKey'))
  expect(flat(seal?.[1].Properties.KmsKeyId)).toBe(`\${${key?.[0]}.Arn}`)
  expect(key?.[1].Properties.EnableKeyRotation).toBe(true)
  expect(platform.inData(seal?.[0])).toBe(true)
})

test('no role may do everything of anything, and none but two kinds of statement name every resource', () => {
  const all = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
    .flatMap(platform.properties)
    .flatMap((policy) => (policy.PolicyDocument as { Statement: Statement[] }).Statement)
  expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
  const everywhere = all
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(({ Action }) => Action)
  expect(everywhere.filter((action) => !/^(xray:|logs:.*(Log|Resource|Polic))/.test(action))).toEqual([
    'dynamodb:ListStreams',
  ])
})

test('no role carries a managed policy, nor has more rights than fit into its own', () => {
  expect(platform.properties('AWS::IAM::ManagedPolicy')).toEqual([])
  expect(platform.properties('AWS::IAM::Role').filter((role) => role.ManagedPolicyArns)).toEqual([])
})

test('nothing may scan the table', () => {
  expect(platform.text).not.toContain('dynamodb:Scan')
})
