import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBClient, ServiceOutputTypes } from '@aws-sdk/client-dynamodb'

type Answer = Promise<{ output: ServiceOutputTypes; response: unknown }>

const memory = new AsyncLocalStorage<Map<string, Answer>>()
const repeatable = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand'])

/**
 * One invocation of a function reads an item once however many of its parts ask, until it writes: then it may have
 * changed what it read, or was told that somebody else did. Answers are shared and must not be altered.
 */
export function readingOnce<T>(work: () => Promise<T>): Promise<T> {
  return memory.run(new Map(), work)
}

/** Makes a client keep its answers within {@link readingOnce}. */
export function rememberReads(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const answers = memory.getStore()
        if (!answers) return next(request)
        if (!repeatable.has(commandName)) return forgetting(answers, () => next(request))
        const key = commandName + JSON.stringify(request.input)
        const known = answers.get(key)
        if (known) return known
        const answer = next(request)
        answers.set(key, answer)
        answer.catch(() => answers.delete(key))
        return answer
      },
    { step: 'initialize', name: 'rememberReads' },
  )
}

/** Before a write, and after it for what was read meanwhile. */
async function forgetting<T>(answers: Map<string, unknown>, write: () => Promise<T>): Promise<T> {
  answers.clear()
  try {
    return await write()
  } finally {
    answers.clear()
  }
}
