import { calculated } from '#schemas/fields/calculated.ts'
import { choice } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { table } from '#schemas/fields/table.ts'
import { CERTIFICATES } from '#schemas/reference/certificates.ts'
import { section } from '#schemas/section.ts'

const progress = (label: string, en: string) =>
  percentage(`${label}进度`, `${en}: progress`)
    .optional()
    .help('按创建方案完成的比例，0—100', 'The share of the plan that is done, 0–100')

export const stock = section({
  id: 'stock',
  title: '期末数（存量）',
  en: 'At the end of the quarter',
  intro: '名册和台账能算出的指标由系统按季末数据填写；数字不对的，请改名册或台账。',
  introEn:
    'What the roster and the ledgers say is filled in by the system as of the last day of the quarter. If a number is wrong, correct the roster or the ledger.',
  fields: {
    period: calculated('报告期', 'Quarter', 'text'),
    startupTotal: calculated('初创型企业（团队）数', 'Start-ups (firms and teams)', 'number', '家'),
    enterpriseTotal: calculated('入园企业总数', 'Firms in the park', 'number', '家'),
    employees: integer('从业人员', 'Employees', '人'),
    occupiedArea: decimal('已入驻面积', 'Occupied area', '㎡'),
    ladderCounts: table('各梯度企业数', 'Firms by rung', {
      rung: choice('梯度', 'Rung', CERTIFICATES).system(),
      firms: integer('企业数', 'Firms', '家').system(),
    })
      .optional()
      .system(),
    techPlatforms: calculated('技术服务平台', 'Technical service platforms', 'number', '个'),
    partnerFunds: calculated('合作基金', 'Partner funds', 'number', '支'),
    digitalFirms: calculated('已数字化转型企业', 'Digitally transformed firms', 'number', '家'),
    publicServiceDigital: progress('公共服务数字化', 'Public services digitalised'),
    operationSmart: progress('园区运营智慧化', 'Park operation made smart'),
    firmsIntelligent: progress('入园企业智能化', 'Firms made intelligent'),
    talentFlats3km: integer('人才公寓', 'Flats for talent', '套').help(
      '园内及3公里内',
      'In the park and within 3 km',
    ),
  },
})
