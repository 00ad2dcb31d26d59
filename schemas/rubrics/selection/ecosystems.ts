import { linear, part, sum, yesNo } from '#schemas/rubrics/computed.ts'
import { judged } from '#schemas/rubrics/judged.ts'
import type { Group, Indicator, Part } from '#schemas/rubrics/rubric.ts'

/** One of the seven ecosystems: three points computed, two judged. `section` is that of 渝经信中小〔2024〕36号. */
function ecosystem(code: string, zh: string, en: string, section: string, parts: Part[]): Indicator[] {
  return [
    {
      code: `${code}Q`,
      zh: `${zh}生态·定量`,
      en: `${en}: figures`,
      max: 3,
      scoring: sum(...parts),
      source: `渝经信中小〔2024〕36号 ${section}`,
    },
    judged(`${code}J`, `${zh}生态·定性`, `${en}: quality`, 2, `渝经信中小〔2024〕36号 ${section}`),
  ]
}

export const ecosystems: Group = {
  code: 'C',
  zh: '七大生态',
  en: 'Seven ecosystems',
  max: 35,
  floor: 0.5,
  indicators: [
    ...ecosystem('C1', '产业聚合', 'Industry clustering', '三（一）', [
      part('hasInvestTaskForce', 0.5, yesNo),
      part('investStaff', 0.5, linear(0, 3)),
      part('investEvents12m', 1, linear(0, 6)),
      part('investLanded12m', 1, linear(0, 5)),
    ]),
    ...ecosystem('C2', '技术转化', 'Technology transfer', '三（二）', [
      part('coopAgreements', 0.75, linear(0, 3)),
      part('techPlatforms', 0.75, linear(0, 2)),
      part('resultsIntroduced12m', 0.75, linear(0, 3)),
      part('incubationChainLinks', 0.75, linear(0, 4)),
    ]),
    ...ecosystem('C3', '资金融通', 'Finance', '三（三）', [
      part('partnerFunds', 1, linear(0, 1)),
      part('partnerFinOrgs', 0.5, linear(0, 5)),
      part('finEvents12m', 0.5, linear(0, 4)),
      part('firmFinancing12m', 1, linear(0, 2000)),
    ]),
    ...ecosystem('C4', '人才引育', 'Talent', '三（四）', [
      part('hrStaff', 0.5, linear(0, 2)),
      part('hasTalentPlatform', 0.5, yesNo),
      part('talentBases', 1, linear(0, 2)),
      part('talentEvents12m', 1, linear(0, 4)),
    ]),
    ...ecosystem('C5', '数字赋能', 'Digital empowerment', '三（五）', [
      part('digitalModules', 1, linear(0, 7)),
      part('hasIndustrialInternet', 0.5, yesNo),
      part('digitalVendors', 0.5, linear(0, 2)),
      part('digitalFirmsRatio', 1, linear(0, 0.5)),
    ]),
    ...ecosystem('C6', '生产服务', 'Production services', '三（六）', [
      part('hasServiceStation', 0.75, yesNo),
      part('agencyItems', 0.75, linear(0, 20)),
      part('networkExtension', 0.75, linear(0, 3)),
      part('sharedSpaceTypes', 0.75, linear(0, 3)),
    ]),
    ...ecosystem('C7', '生活服务', 'Living services', '三（七）', [
      part('talentFlats3km', 1, linear(0, 50)),
      part('commerceTypes', 0.75, linear(0, 4)),
      part('hasShuttle', 0.5, yesNo),
      part('eduMedTypes', 0.75, linear(0, 2)),
    ]),
  ],
}
