import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'

const FACILITIES = words({
  技术平台: 'Technical platform',
  共享设备: 'Shared equipment',
  服务站点: 'Service station',
  公共空间: 'Public space',
  数字平台演示: 'Digital platform shown',
  人才公寓: 'Flats for talents',
  消防安全: 'Fire safety',
})

export const samples = section({
  id: 'samples',
  title: '抽查与访谈',
  en: 'Samples and interviews',
  fields: {
    sampleFirms: table('抽查企业', 'Firms sampled', {
      rosterId: text('名册编号', 'Roster number').atMost(20),
      name: text('企业名称', 'Firm').atMost(80),
      presence: choice(
        '在场情况',
        'Presence',
        words({ 在场生产办公: 'Working on site', 空置: 'Empty', 挂靠: 'Registered only' }),
      ),
      employees: integer('从业人员', 'Employees', '人'),
      incubating: yesNo('是否为在孵', 'In incubation'),
      verdict: choice('结论', 'Result', words({ 相符: 'As declared', 不相符: 'Not as declared' })),
      note: text('备注', 'Note').atMost(200).optional(),
    })
      .rows(1, 200)
      .distinct(['rosterId'], '同一企业只抽查一次', 'Sample each firm once')
      .help(
        '不少于 10 家；名册企业不足 10 家的全部核查',
        'At least ten firms, or all if the roster has fewer',
      ),
    sampleMatchRate: calculated('抽查相符率', 'Share as declared', 'number', '%'),
    facilityChecks: table('设施核查', 'Facilities', {
      facility: choice('设施', 'Facility', FACILITIES).system(),
      state: choice('情况', 'Found', words({ 有: 'Yes', 部分: 'In part', 无: 'No' })),
      note: text('说明', 'Note').atMost(200).optional(),
    }).preset(FACILITIES.map(({ value }) => ({ facility: value }))),
    interviews: table('企业访谈', 'Interviews with firms', {
      firm: text('企业名称', 'Firm').atMost(80),
      satisfaction: integer('满意度（1—5）', 'Satisfaction (1–5)').between(1, 5),
      needs: longText('需求', 'Needs').atMost(300),
      opinion: longText('意见', 'Opinion').atMost(300).optional(),
    })
      .rows(3, 50)
      .distinct(['firm'], '同一企业只列一行', 'List each firm once'),
  },
})
