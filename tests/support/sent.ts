import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The names of the commands a client sends from now on, in their order; whoever empties it begins anew. */
export function sentBy(client: DynamoDBDocumentClient): (string | undefined)[] {
  const sent: (string | undefined)[] = []
  client.middlewareStack.add(
    (next, { commandName }) =>
      (request) => {
        sent.push(commandName)
        return next(request)
      },
    { step: 'build', name: 'sent' },
  )
  return sent
}
