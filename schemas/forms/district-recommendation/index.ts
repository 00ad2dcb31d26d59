import type { Form } from '#schemas/form.ts'
import { findings } from '#schemas/forms/district-recommendation/findings.ts'
import { opinion } from '#schemas/forms/district-recommendation/opinion.ts'
import { advice, rules } from '#schemas/forms/district-recommendation/rules.ts'
import { personOf } from '#schemas/forms/person.ts'

/** 区县推荐意见表. Facts the context brings: person, signers, receiptNo, receivedOn, attachments. */
export const districtRecommendation: Form = {
  id: 'district-recommendation',
  version: 1,
  code: 'F02',
  title: '区县推荐意见表',
  en: 'Recommendation by the district',
  decision: 'decision',
  sections: [findings, opinion],
  rules,
  advice,
  attachments: [
    {
      key: 'letter',
      label: '推荐函（红头文件，盖章）',
      en: 'Letter of recommendation, sealed',
      required: true,
      accept: ['pdf'],
      most: 2,
      when: { field: 'decision', is: ['推荐'] },
    },
    {
      key: 'sitePhotos',
      label: '现场核查照片（含时间地点）',
      en: 'Photographs of the site check, with time and place',
      required: true,
      accept: ['jpg', 'png', 'pdf'],
      least: 4,
      most: 30,
      when: { field: 'siteChecked', is: [true] },
    },
    {
      key: 'deptLetters',
      label: '部门意见函',
      en: 'Letters of departments',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 20,
    },
    {
      key: 'policies',
      label: '区县支持政策文件',
      en: 'Policy documents of the district',
      required: false,
      accept: ['pdf'],
      most: 20,
    },
  ],
  compute: (answers, context) => {
    const { receiptNo, receivedOn } = context
    const person = personOf(context)
    return {
      ...answers,
      ...(typeof receiptNo === 'string' ? { receiptNo } : {}),
      ...(typeof receivedOn === 'string' ? { receivedOn } : {}),
      ...(person ? { handler: person.name } : {}),
    }
  },
}
