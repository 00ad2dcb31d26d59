import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { createTransport } from 'nodemailer'
import * as z from 'zod/mini'
import { credentials, stateMachineArn } from '#local/account.ts'
import { direct } from '#local/dynamodb/transport.ts'
import type { Handler, LocalOptions, World } from '#local/start.ts'
import { startLocal } from '#local/start.ts'
import { definition } from '#tests/local/table.ts'

const text = z.object({ S: z.string() })
const Changes = z.object({
  Records: z.array(z.object({ eventName: z.string(), dynamodb: z.object({ Keys: z.object({ PK: text }) }) })),
})
const Opened = z.object({ token: z.string(), name: z.string() })
const Page = z.object({
  rawPath: z.string(),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
})

/** A product in miniature: a page writes an item, its change starts a workflow, which mails, waits and is called back. */
export async function startProduct(more: Partial<LocalOptions> & { dataFolder: string }) {
  const lived: string[] = []
  const local = await startLocal({
    table: definition,
    ttlAttribute: 'expiresAt',
    bucket: 'documents',
    functions: functionsOf(lived),
    workflows: {
      review: ({ functionArn }) =>
        JSON.stringify({
          QueryLanguage: 'JSONata',
          StartAt: 'Ask',
          States: {
            Ask: {
              Type: 'Task',
              Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
              Arguments: {
                FunctionName: functionArn('OpenTask'),
                Payload: { token: '{% $states.context.Task.Token %}', name: '{% $states.input.name %}' },
              },
              Next: 'Rest',
            },
            Rest: { Type: 'Wait', Seconds: 3600, Next: 'Done' },
            Done: { Type: 'Succeed' },
          },
        }),
    },
    route: (method, path) => ({ functionName: 'Pages', routeKey: `${method} ${path}` }),
    relay: { functionName: 'Relay', maxAttempts: 2 },
    uploads: 'Uploads',
    schedules: () => [{ name: 'ladder', functionName: 'Climb', minutes: [1, 31] }],
    ...more,
  })
  return { local, lived, post: (path: string) => fetch(local.url + path, { method: 'POST' }) }
}

function functionsOf(lived: string[]): LocalOptions['functions'] {
  const tokens = new Map<string, string>()
  const step = (make: (world: World) => Handler) => make
  return {
    Pages: step(({ env }) => {
      const db = new DynamoDBClient({ endpoint: env.DYNAMODB_ENDPOINT ?? '', credentials, ...direct })
      const workflows = new SFNClient({ endpoint: env.STEP_FUNCTIONS_ENDPOINT ?? '', credentials })
      return async (event) => {
        const { rawPath, requestContext } = Page.parse(event)
        const [, what = '', name = ''] = rawPath.split('/')
        if (requestContext.http.method === 'GET') return { statusCode: 200, body: `page ${rawPath}` }
        if (what === 'apply') {
          const Item = { PK: { S: name }, SK: { S: 'x' } }
          await db.send(new PutItemCommand({ TableName: env.TABLE_NAME ?? '', Item }))
        }
        if (what === 'decide') {
          const taskToken = tokens.get(name) ?? ''
          await workflows.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }))
        }
        return { statusCode: 303, headers: { location: '/' } }
      }
    }),
    Relay: step(({ env }) => {
      const workflows = new SFNClient({ endpoint: env.STEP_FUNCTIONS_ENDPOINT ?? '', credentials })
      return async (event) => {
        for (const { eventName, dynamodb } of Changes.parse(event).Records) {
          const name = dynamodb.Keys.PK.S
          if (name === 'poison') throw new Error('cannot be handled')
          if (eventName !== 'INSERT') continue
          const input = JSON.stringify({ name })
          await workflows.send(
            new StartExecutionCommand({ stateMachineArn: stateMachineArn('review'), name, input }),
          )
        }
        return { batchItemFailures: [] }
      }
    }),
    OpenTask: step(({ env }) => {
      const transport = createTransport(env.SMTP_URL ?? '', { from: 'office@example.org' })
      return async (event) => {
        const { token, name } = Opened.parse(event)
        tokens.set(name, token)
        await transport.sendMail({
          messageId: `<${name}@example.org>`,
          to: 'zhang@example.org',
          subject: `请办理 ${name}`,
          text: `${env.BASE_URL}/tasks/${name}`,
          html: '<script>alert(1)</script><p>办理</p>',
        })
        return {}
      }
    }),
    Uploads: step(() => async (event) => void lived.push(JSON.stringify(event))),
    Climb: step(
      ({ clock }) =>
        async () =>
          void lived.push(clock.now().toISOString().slice(0, 16)),
    ),
  }
}
