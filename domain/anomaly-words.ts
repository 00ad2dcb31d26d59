import type { Anomaly } from '#domain/anomalies.ts'
import { numberSaid } from '#domain/number-words.ts'
import { indicatorOf } from '#schemas/monitoring/indicators.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

const kinds: { readonly [code in Anomaly['code']]: Words } = {
  jump: { zh: '变动超过50%', en: 'changed by more than 50%' },
  fall: {
    zh: '本年累计数小于上季度已报数',
    en: 'sum of the year is smaller than reported the quarter before',
  },
  sum: { zh: '期末数与新增、退出对不上', en: 'does not fit what came and what left' },
  ledger: {
    zh: '与名册或台账相差超过10%',
    en: 'more than 10% away from the roster or the ledgers',
  },
  same: { zh: '与上季度完全相同', en: 'exactly as the quarter before' },
  round: { zh: '金额均为整百数，疑为估算', en: 'Amounts are all round hundreds, perhaps estimated' },
  file: {
    zh: '与以前季度上传的是同一文件',
    en: 'The same file as in an earlier quarter',
  },
}

const numbers: { readonly [name: string]: Words } = {
  from: { zh: '前期', en: 'before' },
  to: { zh: '本期', en: 'now' },
  percent: { zh: '变动', en: 'change' },
  soFar: { zh: '上季度累计', en: 'year so far' },
  now: { zh: '本期', en: 'now' },
  before: { zh: '上季度', en: 'quarter before' },
  came: { zh: '本季新增', en: 'came' },
  left: { zh: '本季退出', en: 'left' },
  stated: { zh: '填报', en: 'stated' },
  counted: { zh: '名册或台账', en: 'roster or ledger' },
  amounts: { zh: '金额项数', en: 'amounts' },
  file: { zh: '文件', en: 'file' },
  quarter: { zh: '季度', en: 'quarter' },
}

/** An anomaly in words: what was noticed, and the numbers behind it. */
export function saidOf(anomaly: Anomaly, lang: keyof Words): { finding: string; figures: string } {
  const kind = kinds[anomaly.code][lang]
  const indicator = indicatorOf(anomaly.key ?? '')
  const figures = Object.entries(numbers)
    .filter(([name]) => anomaly.numbers[name] !== undefined)
    .map(([name, words]) => `${words[lang]} ${numberSaid(name, anomaly.numbers[name] ?? '')}`)
    .join(lang === 'zh' ? '，' : ', ')
  if (!indicator) return { finding: kind, figures }
  const finding =
    lang === 'zh'
      ? `${indicator.label}${againstOf(anomaly).zh}${kind}`
      : `${indicator.en}: ${kind}${againstOf(anomaly).en}`
  return { finding, figures }
}

function againstOf({ code, numbers: { against } }: Anomaly): Words {
  if (code !== 'jump') return { zh: '', en: '' }
  return against === 'year'
    ? { zh: '较上年同期', en: ' against the same quarter a year ago' }
    : { zh: '较上季度', en: ' against the quarter before' }
}
