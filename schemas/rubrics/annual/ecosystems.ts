import { linear, part, sum } from '#schemas/rubrics/computed.ts'
import { judged } from '#schemas/rubrics/judged.ts'
import type { Group, Indicator, Part } from '#schemas/rubrics/rubric.ts'

/** One of the seven ecosystems: four points computed, one judged. `section` is that of 渝经信中小〔2024〕36号. */
function ecosystem(code: string, zh: string, en: string, section: string, parts: Part[]): Indicator[] {
  const source = `渝经信中小〔2024〕36号 ${section}`
  return [
    { code: `${code}Q`, zh, en, max: 4, scoring: sum(...parts), source },
    judged(`${code}J`, `${zh}·质量`, `${en}: quality`, 1, source),
  ]
}

export const ecosystems: Group = {
  code: 'E',
  zh: '生态建设',
  en: 'Ecosystems',
  max: 35,
  indicators: [
    ...ecosystem('E1', '产业聚合', 'Industry clustering', '三（一）', [
      part('investEvents', 1.5, linear(0, 8)),
      part('taskForceActiveQuarters', 1, linear(0, 4)),
      part('chainGapsClosedRatio', 1.5, linear(0, 0.3)),
    ]),
    ...ecosystem('E2', '技术转化', 'Technology transfer', '三（二）', [
      part('resultsIntroduced', 2, linear(0, 4)),
      part('newCoopAgreements', 1, linear(0, 2)),
      part('stagesCovered', 1, linear(0, 3)),
    ]),
    ...ecosystem('E3', '资金融通', 'Finance', '三（三）', [
      part('firmFinancing', 2, linear(0, 5000)),
      part('finEvents', 1, linear(0, 6)),
      part('financedFirmsRatio', 1, linear(0, 0.15)),
    ]),
    ...ecosystem('E4', '人才引育', 'Talent', '三（四）', [
      part('talentEvents', 1, linear(0, 4)),
      part('talentsIntroduced', 1.5, linear(0, 30)),
      part('trainees', 1.5, linear(0, 50)),
    ]),
    ...ecosystem('E5', '数字赋能', 'Digital empowerment', '三（五）', [
      part('digitalFirmsRatio', 2, linear(0, 0.6)),
      part('digitalModules', 1, linear(0, 7)),
      part('xkqzProducts', 1, linear(0, 5)),
    ]),
    ...ecosystem('E6', '生产服务', 'Production services', '三（六）', [
      part('agencyCases', 1.5, linear(0, 100)),
      part('inParkRate', 1.5, linear(0, 0.8)),
      part('publicServiceEvents', 1, linear(0, 12)),
    ]),
    ...ecosystem('E7', '生活服务', 'Living services', '三（七）', [
      part('talentFlats3km', 1.5, linear(0, 50)),
      part('shuttleLines', 1, linear(0, 1)),
      part('commerceTypes', 0.75, linear(0, 4)),
      part('eduMedTypes', 0.75, linear(0, 2)),
    ]),
  ],
}
