/** A definition this engine will not run, with the reason and the place. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused'
  readonly location: string
  readonly reason: string

  constructor(reason: string, location: string) {
    super(`SCHEMA_VALIDATION_FAILED: ${reason} at ${location || '/'}`)
    this.location = location || '/'
    this.reason = reason
  }
}

export function refuse(reason: string, location: string): never {
  throw new DefinitionRefused(reason, location)
}
