import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { readingOnce } from '#domain/actions/reading.ts'
import { logger } from './observe.ts'

export type LambdaHandler<E = unknown, R = unknown> = (event: E, context: Context) => Promise<R>

/** What every function has around it: facts in the log, a fault logged once and thrown, each item read once. */
export function stack<E, R>(name: string, handle: (event: E) => Promise<R>): LambdaHandler<E, R> {
  const wrapped = middy<E, R, Error, Context>()
    .use(observed(name))
    .handler((event) => readingOnce(() => handle(event)))
  return (event, context) => wrapped(event, context)
}

function observed(name: string): middy.MiddlewareObj<unknown, unknown, Error, Context> {
  return {
    before: ({ context }) => {
      logger.appendKeys({ function: name, requestId: context.awsRequestId })
    },
    onError: ({ error }) => {
      if (error) logger.error('the function failed', error)
    },
  }
}
