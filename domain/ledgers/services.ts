import { count, distinct, exists, figure, nameIn, share, sum } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import { dated, inUseOn, isWithin, linesOf, numberIn, saying } from '#domain/ledgers/rows.ts'
import type { ServicesMetric } from '#schemas/ledgers/metrics.ts'

export function servicesFigures(rows: LedgerRows, span: Span): { readonly [m in ServicesMetric]: Figure } {
  const book = linesOf(rows, 'L10')
  const sites = inUseOn(saying(book, 'kind', '服务站点'), span.to)
  const network = sites.filter(({ answers }) => answers.network === true)
  const cases = dated(saying(book, 'kind', '办件'), 'acceptedOn', span)
  const done = cases.filter(({ answers }) => answers.inPark === true && isWithin(answers.doneOn, span))
  const records = dated(linesOf(rows, 'L03'), 'servedOn', span)
  const events = dated(linesOf(rows, 'L02'), 'heldOn', span)
  return {
    hasServiceStation: exists(sites),
    agencyItems: distinct(inUseOn(saying(book, 'kind', '可代办事项'), span.to), (line) =>
      nameIn(line, 'item'),
    ),
    networkExtension: extension(network),
    serviceSiteArea: sum(network, 'area'),
    serviceStaff: sum(network, 'staff'),
    agencyCases: count(cases),
    inParkRate: share(done.length, cases.length, cases),
    networkServiceFirms: count(records.filter(({ answers }) => answers.byStation === true)),
    serviceRecords: count(records),
    publicServiceEvents: count(saying(events, 'type', '政策咨询', '项目路演', '产销推广', '培训')),
    events: count(events),
  }
}

/** 落实服务场地，配套服务人员，拓展服务内容: one for each that any station has. */
function extension(network: readonly Line[]): Figure {
  const checks = [
    (line: Line) => numberIn(line, 'area') > 0,
    (line: Line) => numberIn(line, 'staff') > 0,
    (line: Line) => nameIn(line, 'serviceList') !== undefined,
  ]
  return figure(checks.filter((check) => network.some(check)).length, network)
}
