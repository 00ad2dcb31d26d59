import { calculated } from '#schemas/fields/calculated.ts'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { clusterOrNone } from '#schemas/fields/cluster.ts'
import { date } from '#schemas/fields/date.ts'
import type { FormContext, Option } from '#schemas/fields/field.ts'
import { industryCode } from '#schemas/fields/industry-code.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { CARRIERS, CHAIN_ROLES, FIRM_SOURCES, GROWTH_STAGES } from '#schemas/reference/code-lists.ts'
import { TECHNOLOGY_TAGS } from '#schemas/reference/technology-tags.ts'
import { section } from '#schemas/section.ts'

const LEAD_INDUSTRIES: readonly Option[] = ['1', '2', '3'].map((value) => ({
  value,
  label: `主导产业 ${value}`,
  en: `Lead industry ${value}`,
}))

/** The park's lead industries by their row number, with their names where the context brings them. */
function leadIndustries(context: FormContext): readonly Option[] {
  const named = optionsFrom('leadIndustries')(context)
  return named.length > 0 ? named : LEAD_INDUSTRIES
}

export const INCUBATION = words({
  在孵: 'In incubation',
  '已毕业（留园）': 'Graduated, still in the park',
  非孵化: 'Not incubated',
})

export const classification = section({
  id: 'classification',
  title: '分类',
  en: 'Classification',
  fields: {
    isStartup: calculated('是否初创型中小企业', 'Counts as a start-up', 'yes-no'),
    stage: choice('成长阶段', 'Growth stage', GROWTH_STAGES),
    incubationStatus: choice('孵化状态', 'Incubation', INCUBATION),
    incubationStart: date('孵化起始日', 'Incubation began on')
      .notAfterToday()
      .when({ field: 'incubationStatus', is: ['在孵'] }),
    incubationLimit: calculated('孵化期限', 'Incubation limit', 'text'),
    carrier: choice('所在孵化载体', 'Incubation carrier', CARRIERS).optional(),
    industryCode: industryCode(),
    clusterCode: clusterOrNone('“33618”产业集群', '33618 cluster'),
    leadIndustryIdx: choice('对应园区主导产业', 'Lead industry of the park', leadIndustries)
      .remembering(LEAD_INDUSTRIES)
      .optional(),
    chainRole: choice('产业链角色', 'Role in the chain', CHAIN_ROLES),
    source: choice('企业来源', 'Origin', FIRM_SOURCES),
    sourcePartner: text(
      '来源高校、院所、链主企业',
      'University, institute or chain leader it came from',
    ).when({
      field: 'source',
      is: ['链主补链延链强链', '高校院所成果孵化'],
    }),
    sizeClass: calculated('企业规模', 'Size of the firm', 'text'),
    hardTech: yesNo('硬核科技企业标识', 'Hard-technology firm')
      .optional()
      .help(
        '有效发明专利 1 件以上且研发费用占营业收入 5% 以上，或获省部级以上科技奖（赛），或股权融资 500 万元以上',
        'At least one invention patent and R&D of 5% of revenue, or a provincial science award, or equity of 5 million yuan',
      ),
    techTags: choices('前沿领域标签', 'Frontier fields', TECHNOLOGY_TAGS).optional(),
    fitsPositioning: yesNo('是否符合园区产业定位', 'Fits the park’s positioning'),
  },
})
