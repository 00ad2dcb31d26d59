import type { AttachmentSlot } from '#schemas/form.ts'

const paper = { required: false, accept: ['pdf', 'jpg', 'png'], most: 5 } as const

/** What a row may carry as proof. source: F09, 附件 */
export const papers: readonly AttachmentSlot[] = [
  { ...paper, key: 'agreement', label: '入园协议', en: 'Agreement with the park' },
  { ...paper, key: 'licence', label: '营业执照', en: 'Business licence' },
  { ...paper, key: 'certificates', label: '资质证书', en: 'Certificates', most: 10 },
]
