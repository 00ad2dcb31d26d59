import { path } from '#web/routes.ts'

/** Who looks at the books of a park. */
export type LedgerSide = 'park' | 'staff'

/** Where the pages of a park's ledgers are, for its operator and for the offices. */
export interface LedgerLinks {
  readonly park: string
  readonly all: string
  ledger(code: string): string
  row(code: string, row: string): string
  table(code: string, name: string): string
  import(code: string): string
  paste(code: string): string
  upload(code: string, row: string, slot: string): string
  removeFile(code: string, row: string, file: string): string
}

export function ledgerLinks(side: LedgerSide, id: string): LedgerLinks {
  const staff = side === 'staff'
  return {
    park: path(staff ? 'staffPark' : 'park', { id }),
    all: path(staff ? 'staffLedgers' : 'ledgers', { id }),
    ledger: (ledger) => path(staff ? 'staffLedger' : 'ledger', { id, ledger }),
    row: (ledger, row) => path(staff ? 'staffLedgerRow' : 'ledgerRow', { id, ledger, row }),
    table: (ledger, name) => path(staff ? 'staffLedgerTable' : 'ledgerTable', { id, ledger, name }),
    import: (ledger) => path(staff ? 'staffLedgerImport' : 'ledgerImport', { id, ledger }),
    paste: (ledger) => path(staff ? 'staffLedgerPaste' : 'ledgerPaste', { id, ledger }),
    upload: (ledger, row, slot) =>
      path(staff ? 'staffLedgerUpload' : 'ledgerUpload', { id, ledger, row, slot }),
    removeFile: (ledger, row, file) =>
      path(staff ? 'removeStaffLedgerFile' : 'removeLedgerFile', { id, ledger, row, file }),
  }
}
