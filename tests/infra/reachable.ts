import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { keys, ladders, listOf } from '#adapters/dynamodb/keys.ts'
import type { FunctionName } from '#functions/runtime/env.ts'

const byCommand: Readonly<Record<string, string>> = {
  GetCommand: 'dynamodb:GetItem',
  TransactGetCommand: 'dynamodb:GetItem',
  BatchGetCommand: 'dynamodb:BatchGetItem',
  QueryCommand: 'dynamodb:Query',
  PutCommand: 'dynamodb:PutItem',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
  // Documents are read by version only.
  GetObjectCommand: 's3:GetObjectVersion',
  createPresignedPost: 's3:PutObject',
  StartExecutionCommand: 'states:StartExecution',
  StopExecutionCommand: 'states:StopExecution',
  SendTaskSuccessCommand: 'states:SendTaskSuccess',
  SendTaskFailureCommand: 'states:SendTaskFailure',
  GetSecretValueCommand: 'secretsmanager:GetSecretValue',
}
const byItem: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
}

/** The actions of all SDK commands in the files that a function's entry imports, directly or through others. */
export function reachableActions(name: FunctionName): Set<string> {
  const actions = new Set<string>()
  for (const path of reachableFiles(`functions/entries/${name}.ts`))
    for (const action of actionsIn(readFileSync(path, 'utf8'))) actions.add(action)
  return actions
}

/** The partitions of the table that the adapters a function imports build keys for. */
export function reachablePartitions(name: FunctionName): Set<string> {
  const partitions = new Set<string>()
  for (const path of reachableFiles(`functions/entries/${name}.ts`)) {
    if (!path.startsWith('adapters/dynamodb/') || path.endsWith('/keys.ts')) continue
    for (const [, key, list, waiting] of readFileSync(path, 'utf8').matchAll(
      /\bkeys\.(\w+)|\blistOf\.(\w+)|\b(ladders)\b/g,
    )) {
      if (waiting) partitions.add(ladders)
      if (list && isOneOf(listOf, list)) partitions.add(pattern(listOf[list]('', '')))
      if (key && isOneOf(keys, key))
        partitions.add(pattern(keys[key]('', '' as never, 0 as never, 0 as never).PK))
    }
  }
  return partitions
}

function isOneOf<T extends object>(names: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(names, name)
}

/** "CASE#app_1" → "CASE#*"; a partition without a number stays as it is. */
function pattern(PK: string): string {
  return PK.replace(/#.*$/, '#*')
}

function reachableFiles(entry: string): Set<string> {
  const seen = new Set<string>()
  const waiting = [entry]
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    if (path.endsWith('.json')) continue
    const from = path
    for (const [, what, imported] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export) ([^'"]*?) from '([#.][^']+)'/gm,
    ))
      if (!what?.startsWith('type ')) waiting.push(located(imported ?? '', from))
  }
  return seen
}

function located(imported: string, from: string): string {
  return imported.startsWith('#') ? imported.slice(1) : normalize(join(from, '..', imported))
}

function actionsIn(text: string): string[] {
  const items = Object.keys(byItem).filter((item) => text.includes(`${item}: `))
  // A transaction is sent by the file beside it.
  const sent = /from '\.\/transact\.ts'/.test(text) ? items.map((item) => byItem[item] ?? '') : []
  const own = [...text.matchAll(/^import \{([^}]*)\} from '@aws-sdk\//gm)]
    .flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim()))
    .filter((name) => /(Command|createPresignedPost)$/.test(name))
    .flatMap((name) => {
      if (name === 'TransactWriteCommand') return items.map((item) => byItem[item] ?? '')
      const action = byCommand[name]
      if (!action) throw new Error(`which action does ${name} need?`)
      return [action]
    })
  return [...own, ...sent]
}
