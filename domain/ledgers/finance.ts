import { count, distinct, figure, firmBy, nameIn, share, sum } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import { dated, isWithin, linesOf, numberIn, saying, validOn } from '#domain/ledgers/rows.ts'
import type { FinanceMetric } from '#schemas/ledgers/metrics.ts'

export function financeFigures(rows: LedgerRows, span: Span): { readonly [m in FinanceMetric]: Figure } {
  const book = linesOf(rows, 'L07')
  const valid = (kind: string) => validOn(saying(book, 'kind', kind), 'agreedOn', 'validUntil', span.to)
  const paid = dated(saying(book, 'kind', '企业融资'), 'paidOn', span)
  return {
    partnerFunds: distinct(valid('基金'), (line) => nameIn(line, 'fund')),
    partnerFinOrgs: distinct(valid('金融机构'), (line) => nameIn(line, 'institution')),
    finProducts: count(valid('金融产品')),
    riskPool: sum(valid('风险补偿池'), 'poolSize'),
    finEvents: count(
      dated(saying(linesOf(rows, 'L02'), 'type', '产融政策宣讲', '银企对接', '项目路演'), 'heldOn', span),
    ),
    firmFinancing: sum(paid, 'amount'),
    firmEquity: sum(saying(paid, 'way', '股权'), 'amount'),
    firmDebt: sum(saying(paid, 'way', '贷款', '担保', '租赁'), 'amount'),
    financedFirms: distinct(paid, firmBy(book)),
    financingMetRatio: demandsMet(dated(saying(book, 'kind', '融资需求'), 'raisedOn', span), span),
  }
}

function demandsMet(demands: readonly Line[], span: Span): Figure {
  const added = (lines: readonly Line[], key: string) =>
    figure(
      lines.reduce((so, line) => so + numberIn(line, key), 0),
      [],
    )
  const met = demands.filter(({ answers }) => isWithin(answers.metOn, span))
  return share(added(met, 'met').value ?? 0, added(demands, 'wanted').value ?? 0, demands)
}
