import { words } from '#schemas/fields/choice.ts'

// source: 优质中小企业梯度培育管理暂行办法 (工信部企业〔2022〕63号) and its 2026 revision
export const CERTIFICATES = words({
  科技型中小企业: 'Technology-based SME',
  创新型中小企业: 'Innovative SME',
  高新技术企业: 'High-tech enterprise',
  专精特新中小企业: 'Specialised and sophisticated SME',
  '专精特新“小巨人”': 'Little giant',
  制造业单项冠军: 'Manufacturing champion',
  瞪羚: 'Gazelle',
  其他: 'Other',
})

export const SCHEMES = words({
  '工信部企业〔2022〕63号': 'MIIT [2022] No. 63',
  '2026年修订办法': 'Revised measures of 2026',
  其他: 'Other',
})

/** Rungs of the ladder with their points; a firm counts its highest one. */
export const RUNGS: { readonly [certificate: string]: number } = {
  科技型中小企业: 0.5,
  创新型中小企业: 1,
  专精特新中小企业: 2,
  '专精特新“小巨人”': 3,
  制造业单项冠军: 4,
}

/** Counts on top of the rung. */
export const EXTRA: { readonly [certificate: string]: number } = { 高新技术企业: 1 }
