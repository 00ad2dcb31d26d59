import { readFileSync, writeFileSync } from 'node:fs'
import { faultInExport, toLines } from '#domain/audit.ts'
import { historiesIn } from './audit/from-table.ts'
import { historiesAt } from './audit/over-http.ts'

const usage = `npm run audit -- export <file> [<address>]
npm run audit -- verify [<file>|<address>]
Without an address the table named by TABLE_NAME is read, or the product on this machine.`

/** Gives out the histories of all cases, or checks them without anything but themselves; ends with 1 on the first fault. */
const [command, target = '', from] = process.argv.slice(2)
if (command === 'export' && target) writeFileSync(target, await exported(from))
else if (command === 'verify') verify(await given(target))
else {
  console.error(usage)
  process.exitCode = 2
}

async function given(target: string): Promise<string> {
  if (target && !isAddress(target)) return readFileSync(target, 'utf8')
  return exported(target || undefined)
}

async function exported(address: string | undefined): Promise<string> {
  const table = process.env.TABLE_NAME
  const here = `http://127.0.0.1:${process.env.ECOHOME_PORT ?? 8080}`
  if (address || !table) return toLines(await historiesAt(address ?? here))
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region } = process.env
  return toLines(await historiesIn({ table, ...(endpoint && { endpoint }), ...(region && { region }) }))
}

function verify(text: string): void {
  const fault = faultInExport(text)
  if (!fault) {
    const cases = text.match(/^\{"kind":"case"/gm)?.length ?? 1
    console.log(`${cases} histories fit`)
    return
  }
  const { caseId = 'the export', seq, why } = fault
  console.error(`${caseId}${seq === undefined ? '' : ` event ${seq}`}: ${why}`)
  process.exitCode = 1
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text)
}
