import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { median } from '../stats.ts'

const settings = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  TABLE_NAME: 'none',
  BUCKET_NAME: 'none',
  BASE_URL: 'https://homes.example',
  STATE_MACHINES: '{}',
  SEAL_SECRET_ARN: 'none',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'a@homes.example',
  ASSETS: '.build/assets',
}

/** Median time of the first `import()` of each module, in ms, each in a new process; turn by turn, so that a busy moment meets all. */
export function importTimes(modules: readonly string[], runs: number): number[] {
  const samples = modules.map((): number[] => [])
  for (let run = 0; run < runs; run += 1)
    for (const [index, path] of modules.entries()) samples[index]?.push(importOnce(path))
  return samples.map(median)
}

function importOnce(path: string): number {
  const url = pathToFileURL(path).href
  const program = `const t = performance.now(); await import(${JSON.stringify(url)}); console.log(performance.now() - t); process.exit()`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  })
  return Number(said)
}
