import type { Json } from '#local/step-functions/json.ts'

/** Step Functions carries at most 256 KiB of UTF-8 from state to state. */
export const LARGEST_DATA = 262_144

export function isTooLarge(text: string): boolean {
  return (
    text.length > LARGEST_DATA || (text.length > LARGEST_DATA / 3 && Buffer.byteLength(text) > LARGEST_DATA)
  )
}

export function isTooLargeValue(value: Json): boolean {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return false
  return isTooLarge(JSON.stringify(value))
}

export function dataLimitFailure(state: string): { error: string; cause: string } {
  return {
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  }
}
