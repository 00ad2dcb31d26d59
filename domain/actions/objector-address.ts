import { Identity } from '#domain/objection.ts'
import type { Objections, Sealer } from '#domain/ports.ts'

/** Where an answer to an objection goes; undefined when only a telephone number was given. */
export function createObjectorAddress(deps: {
  readonly objections: Pick<Objections, 'load'>
  readonly sealer: Sealer
}) {
  return async (
    caseId: string,
    objectionId: string,
  ): Promise<{ email: string; name: string } | undefined> => {
    const objection = await deps.objections.load(caseId, objectionId)
    if (!objection) return undefined
    const opened = Identity.parse(JSON.parse(await deps.sealer.open(objection.identity, objection.id)))
    const { objectorEmail: email, objectorName: name } = opened
    return email ? { email, name } : undefined
  }
}
