import type { Scope } from '#domain/projection.ts'
import type { Key } from './keys.ts'
import { keys } from './keys.ts'

/** Where the sum of a group in a quarter is kept. */
export function sumKey(scope: Scope, quarter: string): Key {
  return scope.kind === 'city'
    ? keys.sum('CITY', quarter)
    : keys.sum(scope.kind.toUpperCase(), `${quarter}#${scope.id}`)
}
