import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

export const visit = section({
  id: 'visit',
  title: '核查安排',
  en: 'The visit',
  fields: {
    visitDate: date('核查日期', 'Visited on').notAfterToday(),
    team: table('核查组成员', 'Visiting team', {
      name: text('姓名', 'Name').atMost(20),
      unit: text('单位', 'Unit').atMost(60),
      role: choice('身份', 'Role', words({ 工作人员: 'Officer', 专家: 'Expert' })),
    })
      .rows(3, 20)
      .distinct(['name', 'unit'], '同一人只列一次', 'List each person once')
      .help(
        '不少于 2 名工作人员和 1 名专家；应回避人员不得参加',
        'At least two officers and one expert; nobody who must step aside',
      ),
    parkReps: table('园区陪同人员', 'Representatives of the park', {
      name: text('姓名', 'Name').atMost(20),
      post: text('职务', 'Post').atMost(40),
    }).rows(1, 20),
    boundaryCheck: choice(
      '四至与连片核实',
      'Boundary on the ground',
      words({ 一致: 'As declared', 基本一致: 'Largely as declared', 不一致: 'Not as declared' }),
    ),
    boundaryNote: longText('四至差异说明', 'How the boundary differs')
      .atMost(500)
      .when({ field: 'boundaryCheck', not: ['一致'] }),
  },
})
