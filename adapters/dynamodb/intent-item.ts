import { keys } from './keys.ts'

/** What must follow a change of a case or of a notice. */
export function intentItem(
  caseId: string,
  seq: number,
  n: number,
  effect: unknown,
  createdAt: string,
): Record<string, unknown> {
  return { ...keys.intent(caseId, seq, n), id: `${caseId}.${seq}.${n}`, caseId, effect, createdAt }
}
