import { expect, test } from 'vitest'
import { functionArn } from '#local/account.ts'
import { createLambda, type Handler } from '#local/lambda.ts'
import { noteWrite } from '#local/writes.ts'

function setup(handler: Handler, timeoutSeconds = 5) {
  const written: string[] = []
  const lambda = createLambda({
    functions: { Greet: handler },
    timeoutSeconds,
    onWritten: () => written.push('told'),
  })
  return { lambda, written }
}

test('runs a handler by its ARN and gives it a context', async () => {
  const { lambda } = setup(async (event, context) => ({
    event,
    name: context.functionName,
    arn: context.invokedFunctionArn,
    left: context.getRemainingTimeInMillis() > 1000,
  }))
  const { payload } = await lambda.invoke(`${functionArn('Greet')}:$LATEST`, { a: 1, gone: undefined })
  expect(payload).toEqual({ event: { a: 1 }, name: 'Greet', arn: functionArn('Greet'), left: true })
})

test('tells of the invocations that wrote to the table, also when they failed, and of no others', async () => {
  const { lambda, written } = setup(async (event) => {
    if (event === 'read') return
    noteWrite()
    noteWrite()
    if (event === 'fail') throw new Error('after a write')
  })
  await Promise.all([lambda.invoke('Greet', 'read'), lambda.invoke('Greet', 'write')])
  expect(written).toHaveLength(1)
  await lambda.invoke('Greet', 'fail')
  expect(written).toHaveLength(2)
})

test('answers null for a handler that returns nothing', async () => {
  const { lambda } = setup(async () => undefined)
  expect(await lambda.invoke('Greet', {})).toEqual({ payload: null })
})

test('reports what a handler throws by the name of the error', async () => {
  const { lambda } = setup(async () => {
    throw Object.assign(new Error('too late'), { name: 'task.closed' })
  })
  const { functionError } = await lambda.invoke('Greet', {})
  expect(functionError).toMatchObject({ errorType: 'task.closed', errorMessage: 'too late' })
  expect(functionError?.stackTrace?.length).toBeGreaterThan(1)
})

test('ends a handler that takes too long', async () => {
  const { lambda } = setup(() => new Promise(() => {}), 0.02)
  const { functionError } = await lambda.invoke('Greet', {})
  expect(functionError).toMatchObject({ errorType: 'Sandbox.Timedout' })
})

test('refuses payloads and responses above 6 MB', async () => {
  const { lambda } = setup(async (event) => (event === 'large' ? 'x'.repeat(7e6) : null))
  expect((await lambda.invoke('Greet', 'large')).functionError?.errorType).toBe(
    'Function.ResponseSizeTooLarge',
  )
  expect((await lambda.invoke('Greet', 'x'.repeat(7e6))).functionError?.errorType).toBe('RequestTooLarge')
})

test('names a function that does not exist', async () => {
  const { lambda } = setup(async () => null)
  await expect(lambda.invoke('Other', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('is idle when the last invocation has ended', async () => {
  const work = Promise.withResolvers<null>()
  let ended = false
  const { lambda } = setup(() => work.promise)
  const running = lambda.invoke('Greet', {})
  const idle = lambda.idle().then(() => ended)
  setImmediate(() => {
    ended = true
    work.resolve(null)
  })
  expect(await idle).toBe(true)
  await running
})
