import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

/** 主动退出称号: a designated park gives its title back. */
export const titleExit: Form = {
  id: 'title-exit',
  version: 1,
  code: 'F18-2',
  title: '主动退出称号申请',
  en: 'Giving the title back',
  sections: [
    section({
      id: 'exit',
      title: '退出',
      en: 'Giving back',
      fields: {
        reason: longText('退出原因', 'Reason').atLeast(5).atMost(500),
        effectiveOn: date('申请日期', 'Asked on').system(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'sealedRequest',
      label: '盖章申请',
      en: 'Sealed request',
      required: true,
      accept: ['pdf', 'jpg', 'png'],
      most: 2,
    },
  ],
  compute: (answers, { today }) => ({ ...answers, effectiveOn: today }),
}
