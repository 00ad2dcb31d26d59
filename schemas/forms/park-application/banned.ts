import { chineseDay } from '#schemas/fields/day.ts'
import type { Message } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { filedOn } from '#schemas/forms/park-application/filed.ts'
import { bansOn } from '#schemas/forms/park-application/titles.ts'
import { str } from '#schemas/rule.ts'

const message: Message = {
  code: 'R5.ban',
  zh: '该运营管理机构处于禁止申报期内，期满后方可申报',
  en: 'The operator is banned from applying until the ban ends',
}

/** An operator may not apply while a ban runs; it is told until when. */
export const banned: Rule = {
  id: message.code,
  messages: [message],
  check: (answers, context) =>
    bansOn(context, filedOn(context))
      .filter(({ operatorUscc }) => operatorUscc === str(answers, 'operatorUscc'))
      .filter(({ parkName }) => parkName === undefined || parkName === str(answers, 'parkName'))
      .map(({ until }) => ({
        path: 'operatorUscc',
        also: ['parkName'],
        code: message.code,
        zh: `${message.zh}（禁止申报至${chineseDay(until)}）`,
        en: `${message.en} (banned until ${until})`,
      })),
}
