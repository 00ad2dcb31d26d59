import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { classification as known } from '#schemas/forms/roster-row/classification.ts'
import { GRADUATE_GROUNDS } from '#schemas/forms/roster-row/status.ts'
import { section } from '#schemas/section.ts'

const INCUBATED = { field: 'incubationStatus', is: ['在孵', '已毕业（留园）'] }
const GRADUATED = { field: 'incubationStatus', is: ['已毕业（留园）'] }

/** An incubation keeps its beginning when it has ended, so that earlier days count as they were. */
const living = section({
  id: 'classification',
  title: '分类',
  en: 'Classification',
  fields: {
    incubationStart: date('孵化起始日', 'Incubation began on').notAfterToday().when(INCUBATED),
    graduatedOn: date('毕业日期', 'Graduated on').notAfterToday().when(GRADUATED),
    segment: text('细分领域', 'Segment')
      .atMost(60)
      .optional()
      .help('所在“33618”集群中的细分优势领域', 'Its own segment of the 33618 cluster'),
    innovationSource: yesNo('产业创新策源地标识', 'Source of industrial innovation')
      .optional()
      .help('在细分领域提供原创技术、带动同行企业的', 'Its own technology leads the firms of the segment'),
    graduateCriterion: choice('毕业条件', 'Ground of graduation', GRADUATE_GROUNDS)
      .optional()
      .help(
        '孵化状态为“已毕业（留园）”或在园状态为“毕业出园”时填写',
        'Needed when the firm has graduated, whether it stayed or left',
      ),
    graduateNote: text('毕业条件说明', 'Ground of graduation explained').when({
      field: 'graduateCriterion',
      is: ['其他（说明）'],
    }),
  },
})

/** Where the columns of the living roster stand: after, or in place of, those of the application. */
const AFTER: { readonly [key: string]: readonly string[] } = {
  incubationStart: ['incubationStart', 'graduatedOn', 'graduateCriterion', 'graduateNote'],
  clusterCode: ['segment'],
  techTags: ['innovationSource'],
}

const { fields: sized } = section({
  id: 'size',
  title: '企业规模',
  en: 'Size',
  fields: {
    sizeClass: choice(
      '企业规模',
      'Size of the firm',
      words({ 大型: 'Large', 中型: 'Medium', 小型: 'Small', 微型: 'Micro' }),
    )
      .optional()
      .system(),
  },
})

export const classification = {
  ...known,
  fields: Object.fromEntries(
    Object.entries(known.fields).flatMap(([key, field]) => [
      ...(key === 'incubationStart' ? [] : [[key, sized[key] ?? field] as const]),
      ...(AFTER[key] ?? []).flatMap((own) =>
        living.fields[own] ? [[own, living.fields[own]] as const] : [],
      ),
    ]),
  ),
}
