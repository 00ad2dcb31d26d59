import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

/** 会商记录 */
export const meeting = section({
  id: 'meeting',
  title: '会商记录',
  en: 'Record of the meeting',
  fields: {
    meetingDate: date('会商日期', 'Meeting date').notAfterToday(),
    meetingWay: choice(
      '会商方式',
      'Way of meeting',
      words({ 现场: 'In person', 视频: 'By video', 书面: 'In writing' }),
    ),
    meetingPlace: text('会商地点', 'Place of the meeting').when({ field: 'meetingWay', is: ['现场'] }),
    attendees: table('参加人员', 'Attendees', {
      name: text('姓名', 'Name').atMost(20),
      unit: text('单位', 'Unit').atMost(60),
    })
      .rows(3, 30)
      .distinct(['name', 'unit'], '同一人只列一次', 'List each person once'),
    points: longText('讨论要点', 'Points discussed').atLeast(10).atMost(2000),
    dissent: longText('不同意见', 'Dissenting opinions').optional(),
  },
})
