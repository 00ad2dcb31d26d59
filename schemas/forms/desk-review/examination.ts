import { calculated } from '#schemas/fields/calculated.ts'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { VETOES } from '#schemas/reference/vetoes.ts'
import { section } from '#schemas/section.ts'

const ITEMS = words({
  推荐函: 'Letter of recommendation',
  主体资格: 'Eligibility',
  独立法人: 'Independent legal person',
  四至与坐标: 'Boundaries and coordinates',
  权属: 'Title to the site',
  '主导产业2—3个': 'Two or three lead industries',
  '33618代码': '33618 codes',
  创建方案五要素: 'Five elements of the creation plan',
  名册完整: 'Roster complete',
  财务数据: 'Financial figures',
  合规证明: 'Proof of compliance',
  承诺书: 'Letter of commitment',
  附件清晰可读: 'Attachments clear and legible',
  数据逻辑: 'Figures consistent',
})

export const NO_VETO = 'NONE'

export const examination = section({
  id: 'examination',
  title: '形式审查',
  en: 'Examination',
  fields: {
    checkItems: table('审查项', 'Items examined', {
      item: choice('审查项', 'Item', ITEMS).system(),
      result: choice(
        '结果',
        'Result',
        words({ 符合: 'Meets', 不符合: 'Does not meet', 不适用: 'Does not apply' }),
      ),
      note: text('说明', 'Note').atMost(300).optional(),
    })
      .preset(ITEMS.map(({ value }) => ({ item: value })))
      .named('item'),
    vetoHits: choices('一票否决核查', 'Vetoes', [
      ...VETOES,
      { value: NO_VETO, label: '均未命中', en: 'None applies' },
    ]),
    dataFlags: table('数据异常提示', 'Flags raised by the system', {
      flag: text('提示', 'Flag').atMost(300),
      place: text('位置', 'Place').atMost(120),
    })
      .optional()
      .system(),
    quantScore: calculated('定量指标得分（系统）', 'Score of the computed indicators', 'number', '分'),
    quantOverrides: table('定量指标人工更正', 'Corrections of computed indicators', {
      item: text('指标', 'Indicator').atMost(60),
      systemValue: decimal('系统值', 'Value by the system').atLeast(-999_999_999),
      correctedValue: decimal('更正值', 'Corrected value').atLeast(-999_999_999),
      reason: longText('更正理由', 'Reason').atLeast(5).atMost(300),
      evidence: text('依据', 'Evidence').atMost(120),
      confirmedBy: choice('确认人', 'Confirmed by', optionsFrom('recheckers')),
    })
      .rows(1, 40)
      .optional()
      .help(
        '更正不覆盖申报数据，两者同时保留；由另一人确认',
        'A correction does not replace the declared value, both are kept; a second person confirms',
      ),
    thirdParty: yesNo('是否委托第三方核查', 'Examined by a third party'),
    officerConfirmed: yesNo('经办人已复核第三方意见', 'Confirmed by a city officer')
      .mustBeYes(
        '第三方核查的，由市级经办人复核确认后才能作出结论',
        'A city officer must confirm the work of a third party',
      )
      .when({ field: 'thirdParty', is: [true] }),
  },
})
