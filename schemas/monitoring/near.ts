/** Share by which a stated figure may differ from the roster or a ledger before it is pointed out. */
const NEAR = 0.1

/** Whether two numbers lie further apart than the share; NaN never does. */
export function isFar(stated: number, known: number): boolean {
  return Math.abs(stated - known) > NEAR * Math.max(Math.abs(stated), Math.abs(known))
}
