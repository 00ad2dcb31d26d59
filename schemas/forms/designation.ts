import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { addDays, addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, textsFact } from '#schemas/forms/facts.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const YEARS = 3
const merging = optionsFrom('merging')

const letter = section({
  id: 'letter',
  title: '认定文件',
  en: 'Letter of designation',
  fields: {
    docNo: text('认定文件文号', 'Number of the letter')
      .atMost(40)
      .matching(
        /^渝经信中小〔20\d{2}〕[1-9]\d{0,3}号$/,
        '“渝经信中小〔年份〕序号号”，例如 渝经信中小〔2026〕36号',
        'like 渝经信中小〔2026〕36号',
      ),
    docDate: date('印发日期', 'Issued on').notAfterToday(),
    titleNo: unseen(calculated('家园编号', 'Number of the title', 'text')),
    officialName: text('认定名称', 'Designated name').between(2, 80),
    operatorName: calculated('运营管理机构', 'Operator', 'text'),
    district: calculated('所属区县', 'District', 'text'),
    leadIndustries: calculated('主导产业', 'Lead industries', 'text'),
    validFrom: calculated('有效期起', 'Valid from', 'text'),
    validTo: calculated('有效期止', 'Valid to', 'text'),
  },
})

const building = section({
  id: 'building',
  title: '建设状态',
  en: 'State of building',
  fields: {
    buildStatus: choice(
      '建设状态',
      'State of building',
      words({ 建设中: 'Being built', 已建成: 'Completed' }),
    ),
    acceptedOn: date('建成验收日期', 'Accepted on')
      .notAfterToday()
      .when({ field: 'buildStatus', is: ['已建成'] }),
    plaqueIssuedOn: date('授牌日期', 'Plaque given on').optional(),
    takesOver: table('承接的原家园', 'Homes that it takes over', {
      titleNo: choice('原家园', 'Former home', merging),
    })
      .rows(1, 10)
      .distinct(['titleNo'], '同一家园只列一次', 'List each home once')
      .optional()
      .when({ field: 'merges', is: [true] })
      .help(
        '由已同意合并重组的家园合并或分立而成的，在此列出；其称号自认定之日起终止，名录中注明承接关系。分立的，每一部分的认定都列出原家园',
        'List the homes of which this one was made by an agreed merger or split; their titles end with the designation, and the register leads from one to the other. Of a split, every part lists the former home',
      ),
    merges: unseen(calculated('有待承接的家园', 'There are homes to take over', 'yes-no')),
    decision: choice('处理', 'Action', words({ 印发认定文件: 'Issue the letter of designation' })),
  },
})

/**
 * 认定（命名）记录. Facts the context brings: titleNo, noticeEndOn, officialName, operatorName, district,
 * leadIndustries (texts), validYears (3 when not given), merging (titles whose merger was agreed, as options).
 */
export const designation: Form = {
  id: 'designation',
  version: 1,
  code: 'F07',
  title: '认定（命名）记录',
  en: 'Designation',
  decision: 'decision',
  confirm: 'code',
  sections: [letter, building],
  rules: [
    rule(
      'after-notice',
      { zh: '印发日期应晚于公示截止日', en: 'The letter must be issued after the notice has ended' },
      ({ docDate }, { noticeEndOn }) =>
        when(isDay(docDate) && isDay(noticeEndOn) && docDate <= noticeEndOn, 'docDate'),
    ),
    rule(
      'doc-year',
      { zh: '文号年份应与印发日期一致', en: 'The year in the number must be the year of issue' },
      ({ docNo, docDate }) =>
        when(
          isDay(docDate) &&
            typeof docNo === 'string' &&
            /〔\d{4}〕/.test(docNo) &&
            !docNo.includes(`〔${docDate.slice(0, 4)}〕`),
          'docNo',
          'docDate',
        ),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'letter',
      label: '认定通知（红头）',
      en: 'Letter of designation',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
    {
      key: 'plaque',
      label: '牌匾照片',
      en: 'Photograph of the plaque',
      required: false,
      accept: ['jpg', 'png'],
      most: 5,
    },
  ],
  compute: (answers, context) => {
    const industries = textsFact(context, 'leadIndustries')
    return {
      ...textFact(context, 'officialName'),
      ...answers,
      ...textFact(context, 'titleNo'),
      merges: merging(context).length > 0,
      ...textFact(context, 'operatorName'),
      ...textFact(context, 'district'),
      ...(industries.length > 0 ? { leadIndustries: industries.join('、') } : {}),
      ...validity(answers, context),
    }
  },
}

/** From the day of issue, so many years less a day. */
function validity({ docDate }: Answers, { validYears }: FormContext): Answers {
  if (!isDay(docDate)) return { validFrom: undefined, validTo: undefined }
  const years = typeof validYears === 'number' && validYears > 0 && validYears <= 20 ? validYears : YEARS
  return { validFrom: docDate, validTo: addDays(addMonths(docDate, Math.round(years * 12)), -1) }
}
