import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import accepted from './accepted.json' with { type: 'json' }
import type { Figure } from './figure.ts'
import { judge } from './figure.ts'
import type { Part } from './report.ts'
import { report, thisMachine } from './report.ts'

/**
 * `npm run bench` measures everything, `npm run bench -- engine` only the parts whose program is named so and keeps
 * the rest. Programs with TSX or with the whole product in them are bundled first; the others run as they are.
 */
const programs = [
  ['Functions', ['bench/functions/functions.ts']],
  ['Pages', ['scripts/run.ts', 'bench/pages.ts']],
  ['Start', ['scripts/run.ts', 'bench/start.ts']],
  ['Handing in a full application: 63 fields, a roster of 50', ['scripts/run.ts', 'bench/submit/submit.ts']],
  ['Dashboards', ['scripts/run.ts', 'bench/dashboard.ts']],
  ['Workflow engine', ['bench/engine-figures.ts']],
  [
    'One application from the first page to expert assessment, on AWS',
    ['scripts/run.ts', 'bench/life/life.ts'],
  ],
] as const

const run = promisify(execFile)
const only = process.argv[2]
const file = 'bench/results.json'
const kept: readonly Part[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
const parts: Part[] = []
for (const [title, program] of programs) {
  const earlier = kept.find((part) => part.title === title)
  const skipped = only !== undefined && !program.join(' ').includes(only)
  if (!skipped) {
    const machine = thisMachine()
    const begun = performance.now()
    parts.push({ title, machine, figures: await figuresOf(program) })
    console.error(`${title}: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  } else if (earlier) parts.push(earlier)
}
writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`)
const results = report(parts, accepted)
writeFileSync('bench/results.md', results)
console.log(results)
const missed = parts
  .flatMap(({ figures }) => figures)
  .filter((figure) => judge(figure, accepted) === 'missed')
for (const { what } of missed) console.error(`missed: ${what}`)
process.exitCode = missed.length > 0 ? 1 : 0

async function figuresOf(program: readonly string[]): Promise<Figure[]> {
  const env = { ...process.env, POWERTOOLS_LOG_LEVEL: 'ERROR' }
  const { stdout, stderr } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...program],
    { env, maxBuffer: 2 ** 26 },
  )
  if (stderr) process.stderr.write(stderr)
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
}
