import { count, distinct, exists, nameIn, sum } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Span } from '#domain/ledgers/rows.ts'
import { dated, inUseOn, linesOf, saying } from '#domain/ledgers/rows.ts'
import type { PeopleMetric } from '#schemas/ledgers/metrics.ts'

export function peopleFigures(rows: LedgerRows, span: Span): { readonly [m in PeopleMetric]: Figure } {
  const book = linesOf(rows, 'L08')
  const introduced = dated(saying(book, 'kind', '引进人才'), 'happenedOn', span)
  const inUse = inUseOn(book, span.to)
  const trained = dated(saying(book, 'kind', '人才培训'), 'happenedOn', span)
  return {
    hasTalentPlatform: exists(saying(inUse, 'kind', '人才信息平台')),
    talentBases: distinct(saying(inUse, 'kind', '培养基地'), (line) => nameIn(line, 'base')),
    talentEvents: count(dated(saying(linesOf(rows, 'L02'), 'type', '人才招聘对接'), 'heldOn', span)),
    talentsIntroduced: sum(introduced, 'persons'),
    talentsHigh: sum(saying(introduced, 'level', '高层次'), 'persons'),
    talentsSkilled: sum(saying(introduced, 'level', '技能'), 'persons'),
    talentMatches: sum(dated(saying(book, 'kind', '供需对接'), 'happenedOn', span), 'persons'),
    trainees: sum(trained, 'persons'),
    traineesRetained: sum(trained, 'retained'),
  }
}
