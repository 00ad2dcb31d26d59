import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import type { Accepted, Figure } from './figure.ts'
import { budgetOf, judge } from './figure.ts'

export interface Part {
  readonly title: string
  readonly machine: Machine
  readonly figures: readonly Figure[]
}

export interface Machine {
  readonly date: string
  readonly commit: string
  readonly cores: number
  readonly cpu: string
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  /** Load average of the minute before the measurement. */
  readonly load: number
}

export function thisMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

const marks = { recorded: '', kept: 'kept', missed: '**missed**', accepted: 'missed, accepted' }

/** The results as Markdown: one table for each part. */
export function report(parts: readonly Part[], accepted: Accepted): string {
  const head = [
    '# What it costs',
    '',
    'Measured by `npm run bench`. Everything the product needs (its process, the database, the client that makes the',
    'load) shares the cores; a load average above their number means that other work slowed the measurement down.',
  ]
  const tables = parts.flatMap(({ title, machine, figures }) => [
    '',
    `## ${title}`,
    '',
    whereAndWhen(machine),
    '',
    '| what | figure | budget | |',
    '|---|---:|---:|---|',
    ...figures.map((figure) => row(figure, accepted)),
  ])
  const shown = parts.flatMap(({ figures }) => figures)
  const reasons = shown.flatMap((figure) =>
    judge(figure, accepted) === 'accepted' ? [`- ${figure.what}: ${accepted[figure.id]}`] : [],
  )
  const why = reasons.length > 0 ? ['', '## Missed and accepted for now', '', ...reasons] : []
  return `${[...head, ...tables, ...why].join('\n')}\n`
}

function whereAndWhen({ date, commit, cores, cpu, memoryGb, system, node, load }: Machine): string {
  return `${date} UTC, commit ${commit}: ${cores} cores of ${cpu}, ${memoryGb} GB, ${system}, Node ${node}, load average ${load}.`
}

function row(figure: Figure, accepted: Accepted): string {
  const remarks = [marks[judge(figure, accepted)], figure.note].filter(Boolean).join('; ')
  return `| ${figure.what} | ${figure.value.toLocaleString('en')} ${figure.unit} | ${budgetOf(figure)} | ${remarks} |`
}
