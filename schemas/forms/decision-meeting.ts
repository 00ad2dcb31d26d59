import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textsFact, yesNoFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { VETOES } from '#schemas/reference/vetoes.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const PROPOSED = '拟认定'

const meeting = section({
  id: 'meeting',
  title: '会议情况',
  en: 'The meeting',
  fields: {
    minutesNo: text('会议纪要编号', 'Number of the minutes').atMost(60),
    meetingDate: date('会议日期', 'Meeting date').notAfterToday(),
    chair: text('主持人', 'Chair').atMost(20),
    attendees: table('参会人员', 'Attendees', {
      name: text('姓名', 'Name').atMost(20),
      post: text('单位及职务', 'Unit and post').atMost(80),
    })
      .rows(3, 60)
      .distinct(['name', 'post'], '同一人只列一次', 'List each person once'),
    recusals: longText('回避情况', 'Who stepped aside')
      .atMost(500)
      .optional()
      .help('回避人员姓名及原因；无回避的不填', 'Names and reasons; leave empty if nobody did'),
  },
})

const decision = section({
  id: 'decision',
  title: '审定意见',
  en: 'Decision',
  fields: {
    total: calculated('综合得分', 'Total score', 'number', '分'),
    rank: calculated('排名', 'Rank', 'number'),
    tied: shownWhen(calculated('同分园区', 'Parks at the same place', 'text'), {
      field: 'isTied',
      is: [true],
    }),
    isTied: unseen(calculated('是否同分', 'Shares its place', 'yes-no')),
    passes: calculated('是否达到认定分数线且无否决情形', 'Reaches the pass line without a veto', 'yes-no'),
    suspicions: {
      field: {
        ...calculated('专家和核查组提示的疑似否决情形', 'Suspected vetoes', 'text').field,
        when: { field: 'suspected', is: [true] },
      },
    },
    suspected: calculated('是否有疑似否决情形待核', 'Suspicions to be settled', 'yes-no'),
    vetoes: choices('会前核实的一票否决情形', 'Vetoes found since the desk review', VETOES)
      .optional()
      .help(
        '评审、核查中提示的疑似情形，经核实成立的在此勾选；勾选后不能拟认定',
        'Tick what was suspected in the assessment or the visit and has been confirmed; the park can then not be proposed',
      ),
    decision: choice(
      '审定结论',
      'Decision',
      words({
        [PROPOSED]: 'Propose for designation',
        缓议: 'Defer',
        不予认定: 'Do not designate',
        退回核实: 'Return for verification',
      }),
    ),
    reason: reasonUnless('decision', PROPOSED),
    conditions: longText('需核实事项', 'What to verify')
      .atLeast(10)
      .when({ field: 'decision', is: ['退回核实'] }),
    outOfRank: yesNo('是否未按排名顺序审定', 'Out of rank order').when({
      field: 'decision',
      is: [PROPOSED],
    }),
    rankReason: longText('未按排名顺序的理由', 'Reason for leaving the rank order')
      .atLeast(20)
      .when({ field: 'outOfRank', is: [true] })
      .help(
        '如区域平衡、产业集群平衡，须写入会议纪要',
        'Such as balance between districts or clusters; it must be in the minutes',
      ),
    tieReason: longText('同分取舍理由', 'Reason for the choice among equals')
      .atLeast(20)
      .when({ field: 'decision', is: [PROPOSED], and: { field: 'isTied', is: [true] } })
      .help(
        '评分表的并列规则不能区分名次，由会议决定；理由须写入会议纪要',
        'The rubric cannot tell these parks apart, so the meeting decides; the reason must be in the minutes',
      ),
  },
})

function tiedIn(context: FormContext) {
  const tied = textsFact(context, 'tied')
  return { isTied: tied.length > 0, ...(tied.length > 0 ? { tied: tied.join('；') } : {}) }
}

function suspicionsIn(context: FormContext) {
  const suspicions = textsFact(context, 'suspicions')
  return {
    suspected: suspicions.length > 0,
    ...(suspicions.length > 0 ? { suspicions: suspicions.join('；') } : {}),
  }
}

/** 综合审定会议记录. Facts the context brings: total, rank, passes, tied and suspicions (texts). */
export const decisionMeeting: Form = {
  id: 'decision-meeting',
  version: 1,
  code: 'F05-1',
  title: '综合审定会议记录',
  en: 'Record of the decision meeting',
  decision: 'decision',
  confirm: 'code',
  sections: [meeting, decision],
  rules: [
    rule(
      'passes',
      {
        zh: '未达到认定分数线或有否决情形的，不能拟认定',
        en: 'Below the pass line, or with a veto, the park cannot be proposed',
      },
      ({ passes, decision }) => when(passes === false && decision === PROPOSED, 'decision'),
    ),
    rule(
      'late-veto',
      {
        zh: '有会前核实的一票否决情形的，不能拟认定',
        en: 'With a veto found since the desk review the park cannot be proposed',
      },
      ({ vetoes, decision }) =>
        when(Array.isArray(vetoes) && vetoes.length > 0 && decision === PROPOSED, 'decision', 'vetoes'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'minutes',
      label: '会议纪要',
      en: 'Minutes of the meeting',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'total'),
    ...numberFact(context, 'rank'),
    ...yesNoFact(context, 'passes'),
    ...tiedIn(context),
    ...suspicionsIn(context),
  }),
}
