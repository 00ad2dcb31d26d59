/** An error of the Step Functions API; `code` is its name on the wire. */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** `State Machine Does Not Exist: 'arn…'`, the form most of the service's messages have. */
export function refused(code: string, subject: string, words = spaced(code)): WireError {
  return new WireError(code, `${words}: '${subject}'`)
}

function spaced(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2')
}
