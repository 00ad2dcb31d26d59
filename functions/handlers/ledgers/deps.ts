import type { createImportLedger } from '#domain/actions/import-ledger.ts'
import type { createRemoveLedgerRow, createSaveLedgerRow } from '#domain/actions/keep-ledger.ts'
import type { Application } from '#domain/application.ts'
import type { Writer } from '#domain/ledgers/keeper.ts'
import { keeperBy, mayKeep, roleFor } from '#domain/ledgers/keeper.ts'
import type { Actor } from '#domain/person.ts'
import type { Books, Cases, Clockwork, Files, Matters, Titles, Vault } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { homeOf } from '#functions/handlers/parks/deps.ts'
import { readHome } from '#functions/handlers/programme/deps.ts'
import { accountOf, applicantOf, officerActor, sessionOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import type { Show } from '#functions/views/frame.ts'
import type { Keeper, Ledger } from '#schemas/ledgers/ledger.ts'
import type { LedgerSide } from '#web/components/ledger-links.ts'

export interface LedgerPageDeps extends Clockwork {
  readonly side: LedgerSide
  readonly show: Show
  readonly baseUrl: string
  readonly cases: Cases
  readonly titles: Titles
  readonly books: Books
  readonly matters: Matters
  readonly files: Files
  readonly vault: Vault
  readonly saveRow: ReturnType<typeof createSaveLedgerRow>
  readonly removeRow: ReturnType<typeof createRemoveLedgerRow>
  readonly importRows: ReturnType<typeof createImportLedger>
}

/** A park whose ledgers somebody looks at, and as whom he does. */
export interface LedgerHome {
  readonly application: Application
  readonly title: Title
  readonly writer: Writer
  readonly actor: Actor
  readonly keeper: Keeper | undefined
}

/** @throws application.not-found for those who may not even read */
export async function ledgerHome(deps: LedgerPageDeps, call: Call): Promise<LedgerHome> {
  const today = dateOf(deps.now())
  if (deps.side === 'park') {
    const home = await homeOf(deps, call)
    const writer = { kind: 'park', accountId: accountOf(call).id } as const
    return { ...home, writer, actor: applicantOf(call), keeper: keeperBy(writer, home.application, today) }
  }
  const { application, title, officer } = await readHome(deps, call)
  const writer = { kind: 'office', session: sessionOf(call) } as const
  const keeper = keeperBy(writer, application, today)
  const role = keeper && keeper !== 'park' ? roleFor(keeper, officer) : undefined
  return { application, title, writer, actor: officerActor(call, officer, role), keeper }
}

/** Why nobody writes on this page: the title has ended, or others keep the ledger. */
export function readOnlyIn({ title, keeper }: LedgerHome, ledger: Ledger): 'ended' | 'others' | undefined {
  if (!mayKeep(keeper, ledger)) return 'others'
  return isLive(title) ? undefined : 'ended'
}
