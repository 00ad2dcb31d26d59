import { parcelCount } from '#schemas/fields/boundary.ts'
import { addDays, isDay, isMonthEnd } from '#schemas/fields/day.ts'
import { usccRule } from '#schemas/fields/uscc-override.ts'
import type { Rule } from '#schemas/form.ts'
import { banned } from '#schemas/forms/park-application/banned.ts'
import { filedOn } from '#schemas/forms/park-application/filed.ts'
import { planRules } from '#schemas/forms/park-application/plan-rules.ts'
import { rosterRules } from '#schemas/forms/park-application/roster-rules.ts'
import { liveTitles } from '#schemas/forms/park-application/titles.ts'
import { attached } from '#schemas/operations/attached.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

/** The data may be this old at submission. */
const DATA_DAYS = 100

const applicantRules: readonly Rule[] = [
  usccRule('operatorUscc'),
  rule(
    'park-name',
    {
      zh: '园区名称含“国家级”或“中国”的，上传园区名称使用依据',
      en: 'Upload proof for a park name that claims to be national',
    },
    (answers, context) =>
      when(
        /国家级|中国/.test(str(answers, 'parkName')) && attached(context, 'nameProof') === 0,
        'parkName',
        'attachments.nameProof',
      ),
  ),
  rule(
    'R5.title',
    { zh: '该园区已有有效的生态家园称号，不能重复申报', en: 'This park already holds a live title' },
    (answers, context) =>
      when(
        liveTitles(context).some((title) => title.parkName === str(answers, 'parkName')),
        'parkName',
        'operatorUscc',
      ),
  ),
  banned,
  rule(
    'operation-start',
    {
      zh: '园区投入运营时间早于机构成立日期，填写说明',
      en: 'Explain why operation began before the operator was founded',
    },
    (answers) =>
      when(
        isDay(answers.operationStartOn) &&
          isDay(answers.operatorFoundedOn) &&
          answers.operationStartOn < answers.operatorFoundedOn &&
          answers.operationStartNote === undefined,
        'operationStartNote',
        'operationStartOn',
        'operatorFoundedOn',
      ),
  ),
  ...[
    ['fullTimeStaff', 'staffList', '专职运营服务人员', 'full-time staff'],
    ['mentorCount', 'mentors', '创业辅导师', 'mentors'],
    ['externalOrgCount', 'externalOrgs', '签约专业服务机构', 'service providers'],
  ].map(([count = '', list = '', zh, en]) =>
    rule(
      `${count}.rows`,
      { zh: `${zh}数应与名单行数一致`, en: `The number of ${en} must equal the rows of the list` },
      (answers) => when(differs(num(answers, count), rowsOf(answers[list]).length), count, list),
    ),
  ),
]

const spaceRules: readonly Rule[] = [
  rule(
    'R2.parts',
    {
      zh: '在孵企业使用面积与公共服务面积之和不能大于可自主支配面积',
      en: 'Incubation area and public service area together must not exceed the area at the operator’s disposal',
    },
    (answers) =>
      when(
        num(answers, 'incubationArea') + num(answers, 'publicServiceArea') > num(answers, 'usableArea'),
        'incubationArea',
        'publicServiceArea',
        'usableArea',
      ),
  ),
  rule(
    'R2.usable',
    {
      zh: '可自主支配面积不能大于总建筑面积',
      en: 'The area at the operator’s disposal must not exceed the total floor area',
    },
    (answers) =>
      when(num(answers, 'usableArea') > num(answers, 'totalFloorArea'), 'usableArea', 'totalFloorArea'),
  ),
  rule(
    'occupied',
    {
      zh: '已入驻面积不能大于可自主支配面积',
      en: 'The occupied area must not exceed the area at the operator’s disposal',
    },
    (answers) =>
      when(num(answers, 'occupiedArea') > num(answers, 'usableArea'), 'occupiedArea', 'usableArea'),
  ),
  rule(
    'parcels',
    { zh: '地块数应与四至坐标范围中的多边形个数一致', en: 'Parcels must equal the polygons of the boundary' },
    (answers) =>
      when(
        differs(num(answers, 'parcelCount'), parcelCount(str(answers, 'boundaryGeo')) ?? Number.NaN),
        'parcelCount',
        'boundaryGeo',
      ),
  ),
]

const dateRules: readonly Rule[] = [
  rule(
    'R7.month-end',
    { zh: '数据截止日期应为某月最后一天', en: 'The data must be as of the last day of a month' },
    ({ dataAsOf }) => when(isDay(dataAsOf) && !isMonthEnd(dataAsOf), 'dataAsOf'),
  ),
  rule(
    'R7.age',
    {
      zh: `数据截止日期不能晚于申报日，也不能早于申报日前 ${DATA_DAYS} 天`,
      en: `The data must not be later than the day of application nor more than ${DATA_DAYS} days before it`,
    },
    ({ dataAsOf }, context) => {
      const filed = filedOn(context)
      return when(isDay(dataAsOf) && (dataAsOf > filed || dataAsOf < addDays(filed, -DATA_DAYS)), 'dataAsOf')
    },
  ),
  rule(
    'signer',
    {
      zh: '承诺书应由法定代表人（负责人）签字',
      en: 'The declaration must be signed by the legal representative',
    },
    (answers) =>
      when(
        str(answers, 'truthSignedBy') !== '' && str(answers, 'truthSignedBy') !== str(answers, 'legalRep'),
        'truthSignedBy',
        'legalRep',
      ),
  ),
]

export const rules: readonly Rule[] = [
  ...applicantRules,
  ...spaceRules,
  ...dateRules,
  ...rosterRules,
  ...planRules,
]

function differs(declared: number, found: number): boolean {
  return Number.isFinite(declared) && Number.isFinite(found) && declared !== found
}
