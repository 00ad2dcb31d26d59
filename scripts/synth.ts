import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAll } from './bundle.ts'

/** The demonstration stage of each partition; neither an account nor a network is needed. */
const stages = { aws: 'demo', 'aws-cn': 'demo-cn' } as const

const bundles = await bundleAll()
console.log(
  `${bundles.length} functions, ${bundles.map(({ name, bytes }) => `${name} ${Math.round(bytes / 1024)} KB`).join(', ')}`,
)

for (const [partition, stage] of Object.entries(stages)) {
  const out = join('cdk.out', partition)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/aws-cdk/bin/cdk',
      'synth',
      '--quiet',
      '--no-notices',
      '--output',
      out,
      '--context',
      `stage=${stage}`,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(1)
  }
  for (const file of readdirSync(out).filter((name) => name.endsWith('.template.json'))) {
    const { Resources } = JSON.parse(readFileSync(join(out, file), 'utf8'))
    const name = file.replace('.template.json', '')
    console.log(
      `${partition.padEnd(6)} ${name.padEnd(20)} ${Object.keys(Resources).length} resources, no unexplained finding`,
    )
  }
}
