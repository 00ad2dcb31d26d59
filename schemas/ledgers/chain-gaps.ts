import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'

export const chainGaps = ledger({
  code: 'L14',
  id: 'chain-gaps',
  title: '链主短板弱项清单',
  en: 'Gaps in the chain',
  names: ['gap'],
  aliases: { leader: ['链主', '链主企业'], gap: ['短板'] },
  fields: {
    leader: text('链主（领军）企业', 'Chain leader').between(2, 80),
    link: text('环节', 'Link of the chain').atMost(60),
    gap: text('短板弱项', 'Gap').between(2, 120),
    remedy: choice(
      '补强方式',
      'Remedy',
      words({ 技术攻关: 'Research', 国内外招商引育: 'Bringing in firms from China and abroad' }),
    ),
    effect: choice(
      '补强目标',
      'Effect',
      words({ 补链: 'Fills the chain', 延链: 'Extends the chain', 强链: 'Strengthens the chain' }),
    ),
    owner: text('责任人', 'Who is responsible').between(2, 40),
    addedOn: date('列入日期', 'Added on').notAfterToday(),
    dueOn: date('时限', 'Due'),
    status: choice('状态', 'Status', words({ 未启动: 'Not begun', 推进中: 'Under way', 已销号: 'Closed' })),
    closedOn: date('销号日期', 'Closed on')
      .notAfterToday()
      .when({ field: 'status', is: ['已销号'] }),
  },
  rules: [
    order('due-order', 'addedOn', 'dueOn', '时限不能早于列入日期', 'It cannot be due before it was added'),
    order(
      'closed-order',
      'addedOn',
      'closedOn',
      '销号日期不能早于列入日期',
      'It cannot be closed before it was added',
    ),
  ],
  evidence: proof('销号佐证', 'Proof that the gap is closed', {
    required: true,
    when: { field: 'status', is: ['已销号'] },
  }),
})
