import { createImportLedger } from '#domain/actions/import-ledger.ts'
import type { LedgerDeps } from '#domain/actions/keep-ledger.ts'
import { createRemoveLedgerRow, createSaveLedgerRow } from '#domain/actions/keep-ledger.ts'
import type { Env } from '#functions/runtime/env.ts'
import { vault } from './vault.ts'

/** What whoever keeps a ledger needs, the park's operator or an office. */
export function keepingLedgers(env: Env, parts: LedgerDeps) {
  return {
    vault: vault(env),
    saveRow: createSaveLedgerRow(parts),
    removeRow: createRemoveLedgerRow(parts),
    importRows: createImportLedger(parts),
  }
}
