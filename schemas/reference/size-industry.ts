import type { SizeIndustry } from '#schemas/reference/size-rules.ts'

/** Last division of GB/T 4754-2017 that falls under each industry of the size standard. */
const UP_TO: readonly (readonly [number, SizeIndustry])[] = [
  [5, 'AGRI'],
  [46, 'IND'],
  [50, 'CONS'],
  [51, 'WHOL'],
  [52, 'RETL'],
  [58, 'TRAN'],
  [59, 'STOR'],
  [60, 'POST'],
  [61, 'HOTL'],
  [62, 'CATR'],
  [64, 'INFO'],
  [65, 'SOFT'],
  [69, 'OTHR'],
]

/** Under which industry of the size standard a four-digit class falls. */
export function sizeIndustry(code: string): SizeIndustry {
  const division = Number(code.slice(0, 2))
  if (code.startsWith('701')) return 'REAL'
  if (code.startsWith('702')) return 'PROP'
  if (division === 71 || division === 72) return 'BUSI'
  return UP_TO.find(([last]) => division <= last)?.[1] ?? 'OTHR'
}
