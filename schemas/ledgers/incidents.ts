import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'

const PENALTY = { field: 'nature', is: ['行政处罚'] }

export const incidents = ledger({
  code: 'L15',
  id: 'incidents',
  title: '事故与处罚台账',
  en: 'Accidents and penalties',
  names: ['incident'],
  aliases: { incident: ['名称'], happenedOn: ['发生日期'], outcome: ['结果'] },
  fields: {
    incident: text('事件名称', 'What happened').between(2, 80),
    nature: choice('性质', 'Nature', words({ '事故（事件）': 'Accident or incident', 行政处罚: 'Penalty' })),
    type: choice(
      '类型',
      'Type',
      words({
        安全: 'Work safety',
        质量: 'Quality',
        环境: 'Environment',
        网络: 'Network',
        数据: 'Data',
        税务: 'Tax',
        消防: 'Fire safety',
      }),
    ),
    level: choice(
      '等级',
      'Level',
      words({ 一般: 'Ordinary', 较大: 'Serious', 重大: 'Major', 特别重大: 'Gravest' }),
    )
      .when({ field: 'nature', is: ['事故（事件）'] })
      .help(
        '死亡 3 人以下、重伤 10 人以下且损失 1000 万元以下为一般，以三项中最高者定级',
        'Ordinary: fewer than 3 deaths, 10 serious injuries and 10 million yuan of loss; the highest of the three counts',
      ),
    happenedOn: date('日期', 'Date').notAfterToday(),
    party: choice(
      '责任主体',
      'Who is responsible',
      words({ 运营机构: 'Operator', 园内企业: 'Firm in the park' }),
    ),
    firm: text('责任企业', 'Firm responsible')
      .between(2, 80)
      .when({ field: 'party', is: ['园内企业'] }),
    docNo: text('处罚决定文号', 'Number of the decision').atMost(60).when(PENALTY),
    fine: money('罚款', 'Fine').optional().when(PENALTY),
    state: choice('处理状态', 'State', words({ 处理中: 'Being handled', 已办结: 'Settled' })),
    outcome: longText('处理结果', 'Outcome')
      .atMost(500)
      .when({ field: 'state', is: ['已办结'] }),
    settledOn: date('办结日期', 'Settled on')
      .notAfterToday()
      .when({ field: 'state', is: ['已办结'] }),
  },
  rules: [
    order(
      'settled-order',
      'happenedOn',
      'settledOn',
      '办结日期不能早于发生日期',
      'It cannot be settled before it happened',
    ),
  ],
  evidence: proof('调查报告、处罚决定或整改材料', 'Report, decision or proof of the remedy'),
})
