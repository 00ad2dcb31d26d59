import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { DESTINATIONS, GRADUATE_GROUNDS } from '#schemas/forms/roster-row/status.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const EXITS = words({
  毕业出园: 'Graduated and left',
  迁出: 'Moved away',
  注销吊销: 'Deregistered or revoked',
  清退: 'Dismissed',
})

const GRADUATED = { field: 'status', is: ['毕业出园'] }

/** A firm or team leaves the park. Facts the context brings: enteredOn. */
export const rosterLeave: Form = {
  id: 'roster-leave',
  version: 1,
  code: 'F09',
  title: '离园登记',
  en: 'Leaving the park',
  sections: [
    section({
      id: 'leave',
      title: '离园',
      en: 'Leaving',
      fields: {
        status: choice('离园方式', 'How it leaves', EXITS),
        exitOn: date('离园日期', 'Left the park on').notAfterToday(),
        graduateCriterion: choice('毕业条件', 'Ground of graduation', GRADUATE_GROUNDS).when(GRADUATED),
        graduateNote: text('毕业条件说明', 'Ground of graduation explained').when({
          field: 'graduateCriterion',
          is: ['其他（说明）'],
        }),
        exitTo: choice('去向', 'Where it went', DESTINATIONS).when({
          field: 'status',
          is: ['毕业出园', '迁出'],
        }),
        exitReason: longText('原因', 'Reason').atLeast(5).atMost(300),
      },
    }),
  ],
  rules: [
    rule(
      'exit-order',
      { zh: '离园日期不能早于入园日期', en: 'The day of leaving must not be before entering' },
      ({ exitOn }, { enteredOn }) => when(isDay(exitOn) && isDay(enteredOn) && exitOn < enteredOn, 'exitOn'),
    ),
  ],
  advice: [],
  attachments: [],
}
