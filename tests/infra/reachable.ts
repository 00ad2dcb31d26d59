import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import type { FunctionName } from '#functions/runtime/env.ts'

const byCommand: Readonly<Record<string, string>> = {
  GetCommand: 'dynamodb:GetItem',
  QueryCommand: 'dynamodb:Query',
  PutCommand: 'dynamodb:PutItem',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
  GetObjectCommand: 's3:GetObject',
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
  return [...text.matchAll(/^import \{([^}]*)\} from '@aws-sdk\//gm)]
    .flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim()))
    .filter((name) => /(Command|createPresignedPost)$/.test(name))
    .flatMap((name) => {
      if (name === 'TransactWriteCommand')
        return Object.keys(byItem)
          .filter((item) => text.includes(`${item}: `))
          .map((item) => byItem[item] ?? '')
      const action = byCommand[name]
      if (!action) throw new Error(`which action does ${name} need?`)
      return [action]
    })
}
