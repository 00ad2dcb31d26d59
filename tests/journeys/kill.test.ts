import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApplicant } from '#demo/applicant.ts'
import { connectTo } from '#demo/product.ts'
import { createStages } from '#demo/stages.ts'
import { dateOf } from '#domain/time.ts'
import { PARKS } from '#schemas/examples/parks.ts'
import { secretsIn } from '#tests/support/invariants.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'ecohome-'))
const said: string[] = []
let child: ChildProcess | undefined

/** Starts the product as `npm start` does; resolves with its address once it tells it. */
async function start(): Promise<string> {
  const env = { ...process.env, ECOHOME_DATA: dataFolder, ECOHOME_PORT: '0', POWERTOOLS_LOG_LEVEL: 'INFO' }
  const started = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk) => said.push(String(chunk)))
  child = started
  const from = said.length
  for (;;) {
    const url = /^门户\t(\S+)$/m.exec(said.slice(from).join(''))?.[1]
    if (url) return url
    if (started.exitCode !== null) throw new Error(said.slice(from).join(''))
    await once(started.stdout, 'data')
  }
}

async function kill(): Promise<void> {
  if (!child) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  child = undefined
  await exited
}

afterAll(async () => {
  await kill()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('killed in the middle of a journey, the product starts again where it was and the journey goes on', async () => {
  const [, , spec] = PARKS
  if (!spec) throw new Error('no third park')
  const url = await start()
  const product = connectTo(url)
  const applicant = await createApplicant(product, 'pinghu@parks.example')
  const id = await applicant.begin()
  await applicant.fill(id, spec)
  await kill()
  expect(await start()).toBe(url)
  const submitting = applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })
  const answered = submitting.then(
    () => true,
    () => false,
  )
  await new Promise((resolve) => setTimeout(resolve, 20))
  await kill()
  await answered
  await start()
  if ((await applicant.status(id)) === 'draft') await applicant.submit(id, spec.legalRep)
  await product.settle()
  const stages = createStages(product, spec, dateOf(await product.now()))
  const deciding = [stages.accept, stages.recommend, stages.sign, stages.begin, stages.review, stages.recheck]
  for (const [n, decide] of deciding.entries()) {
    await decide()
    if (n === 2) {
      await kill()
      await start()
      await product.settle()
    }
  }
  expect(await applicant.status(id)).toBe('expert-review')
  const mails = await product.mails()
  const subjects = mails.map((mail) => `${mail.to} ${mail.subject}`)
  expect(subjects).toHaveLength(new Set(subjects).size)
  expect(subjects.filter((subject) => subject.includes('SB-2026-500101-0001'))).toHaveLength(
    subjects.length - 1,
  )
  expect(secretsIn(said.join(''), mails)).toEqual([])
  expect(said.join('')).toContain('"operation":"POST decide"')
}, 60_000)
