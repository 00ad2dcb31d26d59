import type { Expert } from '#domain/expert.ts'

/** A made-up expert with no tie to anybody. */
export function expertWith(own: Partial<Expert> = {}): Expert {
  return {
    id: 'exp_1',
    email: 'zhuanjia@experts.example',
    name: '欧阳若川',
    unit: '示例大学',
    title: '正高',
    fields: ['A1'],
    specialties: ['产业技术'],
    employers: [],
    holdings: [],
    status: '在库',
    agreements: [],
    missed: 0,
    history: [],
    version: 1,
    ...own,
  }
}
