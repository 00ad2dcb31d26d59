import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { encode } from '#schemas/operations/encode.ts'
import { designatedIn } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'
import type { Scene } from './scenes.ts'
import { textsIn } from './words.ts'

const parkName = '永川科创生态园'
const row = 'row_01scene000000000000'
const kept = ['L02', 'L07', 'L14', 'L17']

/** The ledgers of a designated park, as its operator and an officer of the city see them; `data` are the texts people typed in. */
export async function ledgerScenes(
  started: Started,
  officer: string,
): Promise<{ scenes: Scene[]; data: string[] }> {
  const { product } = started
  const park = await designatedIn(started, '500118', parkName)
  const ledgers = `/homes/${park.id}/ledgers`
  const rows = exampleLedgers((await product.now()).slice(0, 10))
  for (const code of kept)
    for (const [version, answers] of [rows[code]?.[0], rows[code]?.[1]].entries())
      await park.applicant.browser.post(
        `${ledgers}/${code}/rows/${row}`,
        new Map([...encode(answers ?? {}), ['_then', ['ledger']], ['_version', [String(version)]]]),
      )
  const as = park.applicant.browser.cookies()
  const desk = createBrowser(product.url)
  await signIn(product, desk, officer)
  const city = desk.cookies()
  const pasted = '地点\t活动类型\t日期\n?\t?\t?'
  const scenes: Scene[] = [
    { name: 'park', path: `/homes/${park.id}`, as },
    { name: 'ledgers', path: ledgers, as },
    { name: 'ledger', path: `${ledgers}/L02`, as },
    { name: 'ledger of several kinds', path: `${ledgers}/L07`, as },
    { name: 'ledger, empty', path: `${ledgers}/L19`, as },
    {
      name: 'ledger, paste refused',
      path: `${ledgers}/L02`,
      as,
      post: { to: `${ledgers}/L02/paste`, fields: { pasted } },
    },
    { name: 'ledger row', path: `${ledgers}/L14/rows/${row}`, as },
    { name: 'ledger row, new', path: `${ledgers}/L11/rows/row_01scenenew0000`, as },
    {
      name: 'ledger row with errors',
      path: `${ledgers}/L07/rows/${row}`,
      as,
      post: { fields: { kind: '企业融资', amount: '?', paidOn: '?', _version: '2' } },
    },
    {
      name: 'ledger row saved in another window',
      path: `${ledgers}/L17/rows/${row}`,
      as,
      post: { fields: { task: '?', _version: '1' } },
    },
    { name: 'evidence', path: `${ledgers}/L14/rows/${row}/attachments/proof`, as },
    { name: 'ledgers for an officer', path: `/staff${ledgers}`, as: city },
    { name: 'ledger for an officer', path: `/staff${ledgers}/L07`, as: city },
    { name: 'ledger others keep', path: `${ledgers}/L12`, as },
    { name: 'ledger an office keeps', path: `/staff${ledgers}/L20`, as: city },
    { name: 'ledger row an office writes', path: `/staff${ledgers}/L20/rows/row_01scenenew0000`, as: city },
    { name: 'ledger row for an officer', path: `/staff${ledgers}/L17/rows/${row}`, as: city },
  ]
  return { scenes, data: [parkName, ...textsIn(...kept.flatMap((code) => [...(rows[code] ?? [])]))] }
}
