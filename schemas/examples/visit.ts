import { brand } from '#schemas/examples/firm.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** A firm of the roster to be sampled. */
export interface SampledFirm {
  readonly rosterId: string
  readonly name: string
}

const FIRMS: readonly SampledFirm[] = Array.from({ length: 10 }, (_, i) => ({
  rosterId: `R${String(i + 1).padStart(4, '0')}`,
  name: `重庆${brand(i)}智能科技有限公司`,
}))
const FACILITIES = ['技术平台', '共享设备', '服务站点', '公共空间', '数字平台演示', '人才公寓', '消防安全']

/** A visit today that finds the park as declared; it needs six photographs. */
export function exampleSiteVisit(today: string, firms: readonly SampledFirm[] = FIRMS): Answers {
  return {
    visitDate: today,
    team: [
      { name: '温故知', unit: '市经济信息委', role: '工作人员' },
      { name: '路遥舟', unit: '市经济信息委', role: '工作人员' },
      { name: '闻时雨', unit: '示例大学机械工程学院', role: '专家' },
    ],
    parkReps: [{ name: '程一鸣', post: '运营总监' }],
    boundaryCheck: '一致',
    sampleFirms: firms.map(({ rosterId, name }, i) => ({
      rosterId,
      name,
      presence: '在场生产办公',
      employees: 8 + (i % 7) * 3,
      incubating: i % 3 !== 2,
      verdict: '相符',
    })),
    facilityChecks: FACILITIES.map((facility) => ({
      facility,
      state: facility === '人才公寓' ? '部分' : '有',
    })),
    interviews: firms.slice(0, 3).map(({ name }, i) => ({
      firm: name,
      satisfaction: 5 - (i % 2),
      needs: ['希望增加小试场地', '希望对接产业基金', '希望开通早晚班车'][i] ?? '无',
    })),
    findings: '人才公寓一期已入住，二期在建；其余设施与申报材料相符。',
    conclusion: '与申报一致',
    signatures: '温故知、路遥舟、闻时雨',
  }
}
