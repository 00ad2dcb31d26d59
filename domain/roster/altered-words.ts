/** What a figure that a correction alters is called in the offices' papers. */
const names: { readonly [figure: string]: { readonly zh: string; readonly en: string } } = {
  startups: { zh: '初创型企业（团队）', en: 'Start-ups' },
  startupFirms: { zh: '在孵企业', en: 'Firms in incubation' },
  startupTeams: { zh: '科创团队', en: 'Innovation teams' },
  enterprises: { zh: '入园企业', en: 'Firms' },
  employees: { zh: '从业人员', en: 'Employees' },
  occupiedArea: { zh: '已入驻面积', en: 'Occupied area' },
  ladderPoints: { zh: '优质企业积分', en: 'Ladder points' },
  digitalFirms: { zh: '数字化转型企业', en: 'Digital firms' },
  graduatesTotal: { zh: '累计毕业企业', en: 'Graduates' },
  leadConcentration: { zh: '主导产业集聚度', en: 'Share of lead industries' },
}

/** A certificate is called by its own name. */
export function alteredName(figure: string, lang: 'zh' | 'en' = 'zh'): string {
  return names[figure]?.[lang] ?? figure
}
