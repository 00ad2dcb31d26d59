import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { SFNClient } from '@aws-sdk/client-sfn'
import { expect, onTestFinished, test } from 'vitest'
import { credentials } from '#local/account.ts'
import { listExecutions } from '#local/console/execution.ts'
import { temporaryFolder } from '#tests/local/folder.ts'
import { startProduct } from '#tests/local/product.ts'

async function startChild(dataFolder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['tests/local/crash-child.ts', dataFolder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  return { child, url: String(line).trim() }
}

test('killed again and again at any moment, it loses nothing it acknowledged and doubles nothing', async () => {
  const dataFolder = temporaryFolder()
  const acknowledged: string[] = []
  const urls = new Set<string>()
  for (const round of [1, 2, 3]) {
    const { child, url } = await startChild(dataFolder)
    urls.add(url)
    const exited = once(child, 'exit')
    for (let n = 0; child.signalCode === null; n++) {
      const name = `r${round}n${n}`
      const answer = await fetch(`${url}/apply/${name}`, { method: 'POST', redirect: 'manual' }).catch(
        () => undefined,
      )
      if (answer?.status === 303) acknowledged.push(name)
      if (n === 10 * round) child.kill('SIGKILL')
    }
    await exited
  }
  const { local } = await startProduct({ dataFolder })
  await local.idle()
  const subjects = (await local.mailbox.mails()).map(({ subject }) => subject)
  expect(subjects).toHaveLength(new Set(subjects).size)
  expect(subjects).toEqual(expect.arrayContaining(acknowledged.map((name) => `请办理 ${name}`)))
  const workflows = new SFNClient({ endpoint: local.world.env.STEP_FUNCTIONS_ENDPOINT ?? '', credentials })
  const executions = await listExecutions(workflows)
  expect(executions).toHaveLength(subjects.length)
  expect(executions.every(({ status }) => status === 'RUNNING')).toBe(true)
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(urls.size).toBe(1)
})
