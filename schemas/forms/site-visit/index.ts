import type { Form } from '#schemas/form.ts'
import { conclusion } from '#schemas/forms/site-visit/conclusion.ts'
import { advice, matchRate, rules } from '#schemas/forms/site-visit/rules.ts'
import { samples } from '#schemas/forms/site-visit/samples.ts'
import { visit } from '#schemas/forms/site-visit/visit.ts'

/** 实地核查记录表. Facts the context brings: rosterSize, recusedNames, attachments. */
export const siteVisit: Form = {
  id: 'site-visit',
  version: 1,
  code: 'F05',
  title: '实地核查记录表',
  en: 'Site-visit record',
  decision: 'conclusion',
  sections: [visit, samples, conclusion],
  rules,
  advice,
  attachments: [
    {
      key: 'photos',
      label: '现场照片',
      en: 'Photographs of the site',
      required: true,
      accept: ['jpg', 'png', 'pdf'],
      least: 6,
      most: 60,
      help: '拍摄时间应在核查日期前后 1 天内',
      helpEn: 'Taken within a day of the visit',
    },
    {
      key: 'signIn',
      label: '签到表',
      en: 'Sign-in sheet',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
    },
    {
      key: 'interviewRecords',
      label: '访谈记录',
      en: 'Records of the interviews',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 20,
    },
  ],
  compute: (answers) => ({ ...answers, sampleMatchRate: matchRate(answers) }),
}
