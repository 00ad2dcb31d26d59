import type { Message } from '#schemas/fields/field.ts'
import { inSentence, message } from '#schemas/fields/wording.ts'
import type { AttachmentSlot } from '#schemas/form.ts'

export function uploadFirst({ key, label, en }: AttachmentSlot): Message {
  return message(`attachments.${key}.required`, `上传${label}`, `Upload ${inSentence(en)}`)
}

export function tooManyFiles({ key, label, en, most }: AttachmentSlot): Message {
  return message(
    `attachments.${key}.too-many`,
    `${label}不超过 ${most} 个文件`,
    `${en} must be ${most} files or fewer`,
  )
}

export function tooFewFiles({ key, label, en, least = 1 }: AttachmentSlot): Message {
  return message(
    `attachments.${key}.too-few`,
    `${label}至少 ${least} 个文件`,
    `${en} must be at least ${least} files`,
  )
}
