/** A form, or a version of it, that the product does not know: a mistake in a definition, not in an answer. */
export class UnknownFormError extends Error {
  override readonly name = 'UnknownFormError'

  constructor(id: string, version?: number) {
    super(version === undefined ? `no form ${id}` : `no version ${version} of the form ${id}`)
  }
}
