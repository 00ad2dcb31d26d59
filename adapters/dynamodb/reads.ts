import type { DynamoDBClient, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-dynamodb'
import { reading } from '#domain/actions/reading.ts'

type Answers = Map<string, Promise<{ output: ServiceOutputTypes; response: unknown }>>

/** By reading; one for all clients, because what one writes another may have read. */
const kept = new WeakMap<object, Answers>()
const reads = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand'])

/**
 * Makes a client keep its answers while one invocation runs. What the invocation writes it reads anew, and everything
 * once a condition did not hold: then somebody else wrote.
 */
export function rememberReads(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const going = reading()
        if (!going) return next(request)
        const answers: Answers = kept.get(going) ?? new Map()
        kept.set(going, answers)
        if (!reads.has(commandName)) return forgetting(answers, request.input, () => next(request))
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
async function forgetting<T>(
  answers: Answers,
  input: ServiceInputTypes,
  write: () => Promise<T>,
): Promise<T> {
  forget(answers, input)
  try {
    return await write()
  } catch (error) {
    answers.clear()
    throw error
  } finally {
    forget(answers, input)
  }
}

/** A write to one item leaves what was read of single others; a transaction leaves nothing. */
function forget(answers: Answers, input: ServiceInputTypes): void {
  const item = 'Key' in input ? input.Key : 'Item' in input ? input.Item : undefined
  const named = item && [JSON.stringify(item.PK), JSON.stringify(item.SK)]
  for (const key of answers.keys()) {
    const isOther = key.startsWith('GetItemCommand') && named?.every((part) => key.includes(part)) === false
    if (!isOther) answers.delete(key)
  }
}
