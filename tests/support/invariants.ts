import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn'
import { Application, hasEnded, runOf } from '#domain/application.ts'
import { Intent } from '#domain/effect.ts'
import { Event, firstBroken } from '#domain/event.ts'
import { outlives } from '#domain/lane.ts'
import { Task } from '#domain/task.ts'
import type { Started } from '#tests/support/product.ts'
import { rosterFaults } from '#tests/support/roster-invariants.ts'
import { seatFaults } from '#tests/support/seat-invariants.ts'
import { dump } from '#tests/support/table.ts'

/** States in which a case waits for nobody, and those in which it may wait for experts or for the end of a notice. */
const resting: readonly string[] = ['draft', 'deferred']
const elsewhere: readonly string[] = ['expert-review', 'notice', 'objection']

/** What must be true of all data whenever everything set going is done; the empty list when it is. */
export async function broken({ local, product }: Started): Promise<string[]> {
  await product.settle()
  const items = [...(await dump(local)).values()]
  const kind = (prefix: string) => items.filter(({ SK }) => String(SK).startsWith(prefix))
  const cases = kind('APPLICATION').map((item) => Application.parse(item))
  const tasks = items.filter(({ SK, status }) => SK === 'TASK' && status).map((item) => Task.parse(item))
  const events = kind('EVENT#').map((item) => Event.parse(item))
  const intents = kind('INTENT#').map((item) => Intent.parse(item))
  const faults: string[] = []
  for (const one of cases) {
    const all = tasks.filter((task) => task.caseId === one.id && task.status === 'open')
    const open = all.filter((task) => !task.lane)
    const waits = !hasEnded(one.status) && !resting.includes(one.status)
    const running = (await executionOf(local.world.env, runOf(one))) === 'RUNNING'
    const expected = one.taskId || (waits && !elsewhere.includes(one.status)) ? 1 : 0
    if (open.length !== expected) faults.push(`${one.status} ${one.id}: ${open.length} open tasks`)
    if (expected && open[0]?.id !== one.taskId) faults.push(`${one.id} points to another task`)
    if (!waits && all.some(({ lane }) => !lane || !outlives(lane)))
      faults.push(`${one.status} ${one.id}: somebody is still asked`)
    if (running !== waits) faults.push(`${one.status} ${one.id}: its workflow ${running ? 'runs' : 'rests'}`)
    if (all.some((task) => task.holders.length === 0)) faults.push(`nobody holds the task of ${one.id}`)
    const own = events.filter((event) => event.caseId === one.id).sort((a, b) => a.seq - b.seq)
    const at = firstBroken(own)
    if (at !== undefined) faults.push(`the chain of ${one.id} breaks at ${at}`)
    if (own.at(-1)?.hash !== one.head) faults.push(`the head of ${one.id} is not its newest event`)
  }
  for (const { id, doneAt, receipt } of intents)
    if (!doneAt || !receipt) faults.push(`nothing is known of the effect ${id}`)
  const begun = kind('DRAFT#').filter(({ PK }) => String(PK).startsWith('PIPELINE#'))
  const drafts = cases.filter(({ status }) => status === 'draft')
  if (
    JSON.stringify(begun.map(({ caseId }) => caseId).sort()) !==
    JSON.stringify(drafts.map(({ id }) => id).sort())
  )
    faults.push('the drafts of a batch are not those it lists')
  faults.push(...rosterFaults(items), ...seatFaults(items))
  const mails = await local.mailbox.mails()
  const ids = mails.map((mail) => mail.messageId)
  if (new Set(ids).size !== ids.length) faults.push('a mail was delivered twice')
  for (const { id, effect } of intents)
    if (effect.kind === 'mail' && !ids.some((one) => one.startsWith(`<${id}@`)))
      faults.push(`the mail ${id} never arrived`)
  return [...faults, ...secretsIn(JSON.stringify(items), mails)]
}

/** Secrets that were mailed and can be read in a text where they must not be. */
export function secretsIn(text: string, mails: readonly { text: string }[]): string[] {
  const secrets = mails.flatMap((mail) =>
    [...mail.text.matchAll(/\/(?:l|s)\/(?:inv_\w+\.)?([\w-]{43})/g)].map((found) => found[1]),
  )
  const codes = mails.flatMap((mail) => [...mail.text.matchAll(/^\s*(\d{6})\s*$/gm)].map((found) => found[1]))
  // The running numbers in keys, such as EVENT#000018, are six digits too.
  return [...new Set([...secrets, ...codes])]
    .filter((secret) => secret && new RegExp(`(?<![\\w.-])(?<!#(?=0))${secret}(?![\\w.-])`).test(text))
    .map((secret) => `the secret ${secret} can be read`)
}

/** How the run of a workflow stands; undefined when there is none. */
export async function executionOf(
  env: Readonly<Record<string, string>>,
  name: string,
  workflow = 'candidacy-review',
): Promise<string | undefined> {
  const { STATE_MACHINES = '{}', STEP_FUNCTIONS_ENDPOINT = '' } = env
  const machine = String(JSON.parse(STATE_MACHINES)[workflow])
  const client = new SFNClient({
    endpoint: STEP_FUNCTIONS_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${name}`
  try {
    return (await client.send(new DescribeExecutionCommand({ executionArn }))).status
  } catch {
    return undefined
  }
}
