import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { callbackTask, setup, stillClock } from './harness.ts'

const directories: string[] = []
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

function newDatabase(): string {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'))
  directories.push(directory)
  return join(directory, 'engine.db')
}

interface Said {
  readonly started?: string
  readonly opened?: { readonly token: string; readonly name: string }
}

/** Runs the victim until it has said `lines` things, then kills it as a power cut would. */
async function killAfter(lines: number, dbPath: string, round: string): Promise<Said[]> {
  const script = fileURLToPath(new URL('./victim.ts', import.meta.url))
  const child = spawn(process.execPath, ['--no-warnings', script, dbPath, round], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Said[] = []
  const closed = new Promise((resolve) => child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line))
    if (said.length === lines) child.kill('SIGKILL')
  }
  await closed
  return said
}

// Developer Guide, "Choosing workflow type": Standard workflows are durable, and each step takes effect exactly once.
describe('after kill -9', () => {
  it('every acknowledged execution goes on from its last event, and no answer is lost', async () => {
    const dbPath = newDatabase()
    const said: Said[] = []
    for (const [index, lines] of [3, 60, 171].entries())
      said.push(...(await killAfter(lines, dbPath, `r${index}`)))
    const started = said.flatMap((line) => line.started ?? [])
    const tokens = new Map(
      said.flatMap((line) => (line.opened ? [[line.opened.name, line.opened.token] as const] : [])),
    )
    const open = ({ name, token }: { name: string; token: string }) => {
      expect(tokens.get(name) ?? token).toBe(token)
      tokens.set(name, token)
    }
    const { engine, call, describe, history } = setup({ dbPath, handlers: { work: () => null, open } })
    await engine.idle()
    for (const [name, taskToken] of tokens) {
      await call('SendTaskSuccess', { taskToken, output: JSON.stringify(name) })
    }
    await engine.idle()
    expect(started.length).toBeGreaterThan(50)
    for (const name of started) {
      const arn = `arn:aws:states:us-east-1:000000000000:execution:machine:${name}`
      expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify(name) })
      const events = await history(arn)
      expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1))
      expect(events.filter((event) => event.type === 'TaskScheduled')).toHaveLength(5)
      expect(events.filter((event) => event.type === 'TaskSucceeded')).toHaveLength(5)
    }
    await engine.close()
  })
})

describe('after a restart', () => {
  it('timers that came due meanwhile fire, the others wait on', async () => {
    const dbPath = newDatabase()
    const definition = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 100, End: true } } }
    const before = setup({ dbPath })
    const due = await before.run(definition)
    before.clock.advance(50)
    const later = await before.start(await before.create(definition), {}, 'later')
    await before.engine.idle()
    await before.engine.close()
    const after = setup({ dbPath, clock: stillClock(before.clock.now().getTime() + 60_000) })
    await after.engine.idle()
    expect((await after.describe(due)).status).toBe('SUCCEEDED')
    expect((await after.describe(later)).status).toBe('RUNNING')
    after.clock.advance(40)
    await after.engine.idle()
    expect((await after.describe(later)).status).toBe('SUCCEEDED')
  })

  it('a call that was under way is made again, with the same token', async () => {
    const dbPath = newDatabase()
    const tokens: string[] = []
    const never = ({ token }: { token: string }) => {
      tokens.push(token)
      return new Promise(() => undefined)
    }
    const definition = { StartAt: 'Ask', States: { Ask: callbackTask('open', { End: true }) } }
    const before = setup({ dbPath, handlers: { open: never } })
    const execution = await before.start(await before.create(definition))
    await before.engine.close()
    const after = setup({
      dbPath,
      handlers: { open: ({ token }: { token: string }) => void tokens.push(token) },
    })
    await after.engine.idle()
    expect(tokens[1]).toBe(tokens[0])
    await after.call('SendTaskSuccess', { taskToken: tokens[0], output: '1' })
    expect((await after.describe(execution)).status).toBe('SUCCEEDED')
  })

  it('a parent learns of a child that ended while the parent rested', async () => {
    const dbPath = newDatabase()
    const tokens: string[] = []
    const handlers = { open: ({ token }: { token: string }) => void tokens.push(token) }
    const before = setup({ dbPath, handlers })
    const child = await before.create(
      { StartAt: 'Ask', States: { Ask: callbackTask('open', { End: true }) } },
      'child',
    )
    const Resource = 'arn:aws:states:::states:startExecution.sync:2'
    const Start = {
      Type: 'Task',
      Resource,
      Arguments: { StateMachineArn: child },
      Output: '{% $states.result.Output %}',
      End: true,
    }
    const parent = await before.run({ StartAt: 'Start', States: { Start } })
    await before.engine.close()
    const after = setup({ dbPath, handlers })
    await after.call('SendTaskSuccess', { taskToken: tokens[0], output: '"graded"' })
    await after.engine.idle()
    expect(await after.output(parent)).toBe('graded')
  })
})
