import { distinct, exists, firmBy, nameIn } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Span } from '#domain/ledgers/rows.ts'
import { dated, linesOf, saying, validOn } from '#domain/ledgers/rows.ts'
import type { DigitalMetric } from '#schemas/ledgers/metrics.ts'

export function digitalFigures(rows: LedgerRows, span: Span): { readonly [m in DigitalMetric]: Figure } {
  const book = linesOf(rows, 'L09')
  const standing = (kind: string) => validOn(saying(book, 'kind', kind), 'startedOn', 'endedOn', span.to)
  const vendors = standing('数字化服务商')
  return {
    digitalModules: distinct(standing('平台模块'), (line) => nameIn(line, 'module')),
    hasIndustrialInternet: exists(standing('工业互联网接入')),
    digitalVendors: distinct(vendors, firmBy(vendors, 'vendor')),
    xkqzProducts: distinct(
      dated(saying(book, 'kind', '小快轻准产品'), 'doneOn', span).filter(
        (line) => nameIn(line, 'firm') !== undefined,
      ),
      (line) => nameIn(line, 'product'),
    ),
    supplyChainFirms: distinct(standing('供应链协同'), (line) => nameIn(line, 'chainFirm')),
  }
}
