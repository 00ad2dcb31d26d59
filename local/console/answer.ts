import type { Html } from '#local/console/html.ts'

/** What a page of the console answers with. */
export type Answer =
  | { readonly kind: 'page'; readonly page: Html; readonly status?: number }
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number }
  | { readonly kind: 'mail'; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string }

export class ConsoleError extends Error {
  override readonly name = 'ConsoleError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function notFound(): ConsoleError {
  return new ConsoleError(404, '没有这个页面或记录。')
}
