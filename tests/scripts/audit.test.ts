import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toLines } from '#domain/audit.ts'
import { chain, genesis } from '#domain/event.ts'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const actor = { kind: 'applicant', name: '渝兴园区运营有限公司', how: 'signed-in' } as const
const created = { at: '2026-11-23T01:00:00.000Z', type: 'application.created', actor, to: 'draft' } as const
const text = toLines([{ caseId: 'app_1', ...chain({ id: 'app_1', seq: 0, head: genesis }, [created]) }])

function verify(content: string) {
  const file = join(folder, 'export.jsonl')
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.ts', 'scripts/audit.ts', 'verify', file],
    { encoding: 'utf8' },
  )
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

test('an export that fits ends with 0', () => {
  expect(verify(text)).toMatchObject({ status: 0, stdout: '1 histories fit' })
})

test('one that does not ends with 1 and names the case and the event', () => {
  const changed = text.replace('渝兴', '渝新')
  expect(verify(changed)).toMatchObject({ status: 1, stdout: '' })
  expect(verify(changed).stderr).toContain('app_1 event 1: hash')
})
