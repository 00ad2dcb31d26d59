import { by, linear } from '#schemas/rubrics/computed.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const results: Group = {
  code: 'D',
  zh: '培育成效',
  en: 'Results',
  max: 12,
  indicators: [
    {
      code: 'D1',
      zh: '优质企业积分',
      en: 'Points for certified firms',
      max: 5,
      scoring: by('ladderPoints', linear(0, 20)),
      source: '工信部企业〔2022〕63号梯度；同一企业梯度取最高一项，高新技术企业可叠加，证书须在有效期内',
    },
    {
      code: 'D2',
      zh: '拥有有效知识产权的在孵企业占比',
      en: 'Share of firms in incubation with valid intellectual property',
      max: 3,
      scoring: by('ipOwnersRatio', linear(0.1, 0.5)),
      source: '国科发区〔2018〕300号: 有效知识产权企业占比不低于30%',
    },
    {
      code: 'D3',
      zh: '累计毕业（成长）企业',
      en: 'Graduated firms so far',
      max: 2,
      scoring: by('graduatesTotal', linear(0, 5)),
      source: '国科发区〔2018〕300号: 毕业企业',
    },
    {
      code: 'D4',
      zh: '获得投融资的在孵企业占比',
      en: 'Share of firms in incubation with equity funding',
      max: 2,
      scoring: by('equityFundedRatio', linear(0, 0.1)),
      source: '国科发区〔2018〕300号: 不低于10%',
    },
  ],
}
