import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test('a program that starts the product finds the assets of its pages, also where nothing was ever built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecohome-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = `import { readFileSync } from 'node:fs'
    console.log(readFileSync('.build/assets/manifest.json', 'utf8'), process.argv.slice(2).join(' '))`
  writeFileSync(join(folder, 'program.ts'), program)
  const run = [resolve('scripts/run.ts'), 'program.ts', 'one', 'two']
  const said = execFileSync(process.execPath, run, { cwd: folder, encoding: 'utf8' })
  expect(said).toMatch(/"style":"\/assets\/site-\w+\.css".* one two/)
})
