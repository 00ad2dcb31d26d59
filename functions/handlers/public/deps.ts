import type { createRequestCode } from '#domain/actions/request-code.ts'
import type { createSignIn } from '#domain/actions/sign-in.ts'
import type { Batches, Clockwork, FormLibrary, Matters, Notices, Sessions, Titles } from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface PublicDeps extends Clockwork {
  readonly show: Show
  readonly baseUrl: string
  readonly batches: Batches
  readonly matters: Pick<Matters, 'load' | 'inPeriod'>
  readonly notices: Pick<Notices, 'load' | 'list'>
  readonly sessions: Sessions
  readonly titles: Titles
  readonly forms: FormLibrary
  readonly requestCode: ReturnType<typeof createRequestCode>
  readonly signIn: ReturnType<typeof createSignIn>
}
