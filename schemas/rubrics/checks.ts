/** Facts that either hold or do not, by the key under which a rubric gives points for them. */
export const CHECKS = {
  boundaryText: { zh: '四至文字完整（东南西北）', en: 'Boundaries written out on all four sides' },
  boundaryGeo: {
    zh: '有封闭坐标图且与文字一致（现场核实）',
    en: 'Closed coordinates and a map that agree with the text (verified on site)',
  },
  contiguous: {
    zh: '单一地块，或多地块间隔不超过设定距离',
    en: 'One parcel, or parcels no further apart than the set distance',
  },
  fireAcceptance: { zh: '消防验收或备案有效', en: 'Valid fire acceptance or filing' },
  envProcedure: { zh: '环评/排污手续齐全', en: 'Environmental and discharge procedures complete' },
  safetyOrg: {
    zh: '安全管理机构与专职安全员到位',
    en: 'Safety management and full-time safety officer in place',
  },
  policyIssued: { zh: '已出台支持政策文件', en: 'Support policy issued' },
  fundArranged: { zh: '已安排资金', en: 'Funds arranged' },
  planningLand: { zh: '规划用地/要素保障', en: 'Planned land and other inputs secured' },
  liaison: { zh: '明确专人服务', en: 'A person named to serve the park' },
} as const

export type Check = keyof typeof CHECKS
