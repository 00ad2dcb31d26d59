import type { Answers } from '#schemas/fields/field.ts'

export const admissionConditions = [
  '运营管理机构具有独立法人资格',
  '四至界限清晰、集中连片',
  '主导产业2—3个、特色鲜明',
  '以培育初创型中小企业为目标',
  '生态服务体系持续运行',
  '无一票否决情形',
]

/** A new name of the park, from today. */
export function exampleChange(today: string): Answers {
  return {
    changeType: '园区更名',
    after: '璧山星辰智造生态园',
    changedOn: today,
    reason: '园区品牌统一，空间范围、运营机构和主导产业均不变。',
    stillMeets: admissionConditions.map((condition) => ({ condition, meets: true })),
  }
}

export function exampleChangeDistrict(): Answers {
  return { districtOpinion: '属实且符合' }
}

export function exampleChangeCity(): Answers {
  return { cityDecision: '同意变更（称号与有效期不变）', replyNo: '渝经信函〔2026〕18号' }
}

export function exampleExit(): Answers {
  return { reason: '园区整体搬迁，原空间不再作为中小企业生态家园使用。' }
}
