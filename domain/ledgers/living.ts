import { distinct, exists, figure, nameIn, sum } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import { inUseOn, linesOf, numberIn, saying } from '#domain/ledgers/rows.ts'
import type { LivingMetric } from '#schemas/ledgers/metrics.ts'

/** How far a flat or a shop may be and still serve the park, in km. */
const NEAR = 3

export function livingFigures(rows: LedgerRows, span: Span): { readonly [m in LivingMetric]: Figure } {
  const inUse = inUseOn(linesOf(rows, 'L11'), span.to)
  const near = inUse.filter((line) => numberIn(line, 'distance') <= NEAR)
  const kinds = (lines: readonly Line[], ...words: readonly string[]) =>
    distinct(saying(lines, 'kind', ...words), (line) => nameIn(line, 'kind'))
  const shuttles = saying(inUse, 'kind', '班车')
  const spaces = inUse.filter((line) => numberIn(line, 'area') > 0)
  return {
    sharedSpaceTypes: kinds(spaces, '会议室', '展厅', '路演厅'),
    amenityTypes: kinds(inUse, '商务服务', '办公', '宿舍', '食堂'),
    talentFlats3km: sum(saying(near, 'kind', '人才公寓'), 'count'),
    commerceTypes: commerce(saying(near, 'kind', '商业')),
    shuttleLines: sum(shuttles, 'count'),
    hasShuttle: exists(shuttles),
    eduMedTypes: kinds(inUse, '教育', '医疗'),
    infrastructureTypes: kinds(inUse, '消防', '安全', '环保', '仓储', '物流'),
  }
}

function commerce(shops: readonly Line[]): Figure {
  const types = shops.flatMap(({ answers: { commerce: sold } }): readonly unknown[] =>
    Array.isArray(sold) ? sold : [],
  )
  return figure(new Set(types).size, shops)
}
