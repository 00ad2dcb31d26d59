/** An expression that failed, or gave what its field cannot take. `location` is the field, `about` the sentence after the state's name. */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed'
  readonly location: string | undefined

  constructor(about: string, location?: string) {
    super(about)
    this.location = location
  }
}
