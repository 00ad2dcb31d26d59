/** One of the 33618 clusters. The codes are this programme's own. */
export interface Cluster {
  readonly code: string
  readonly name: string
  readonly en: string
  readonly tier: string
  /** The name is not confirmed by the city's plan yet. */
  readonly unconfirmed?: true
}

// source: 渝经信中小〔2024〕36号; structure 3+3+6+18 of the action plan 2023–2027
export const CLUSTERS: readonly Cluster[] = [
  {
    code: 'A1',
    name: '智能网联新能源汽车',
    en: 'Intelligent connected new energy vehicles',
    tier: '万亿级主导产业集群',
  },
  {
    code: 'A2',
    name: '新一代电子信息制造业',
    en: 'New-generation electronic information manufacturing',
    tier: '万亿级主导产业集群',
  },
  { code: 'A3', name: '先进材料', en: 'Advanced materials', tier: '万亿级主导产业集群' },
  {
    code: 'B1',
    name: '智能装备及智能制造',
    en: 'Intelligent equipment and intelligent manufacturing',
    tier: '五千亿级支柱产业集群',
  },
  {
    code: 'B2',
    name: '食品及农产品加工',
    en: 'Food and agricultural product processing',
    tier: '五千亿级支柱产业集群',
  },
  { code: 'B3', name: '软件信息服务', en: 'Software and information services', tier: '五千亿级支柱产业集群' },
  { code: 'C1', name: '新型显示', en: 'New displays', tier: '千亿级特色优势产业集群' },
  { code: 'C2', name: '高端摩托车', en: 'High-end motorcycles', tier: '千亿级特色优势产业集群' },
  { code: 'C3', name: '轻合金材料', en: 'Light alloys', tier: '千亿级特色优势产业集群' },
  {
    code: 'C4',
    name: '轻纺',
    en: 'Light industry and textiles',
    tier: '千亿级特色优势产业集群',
    unconfirmed: true,
  },
  { code: 'C5', name: '生物医药', en: 'Biomedicine', tier: '千亿级特色优势产业集群' },
  {
    code: 'C6',
    name: '新能源及新型储能',
    en: 'New energy and new energy storage',
    tier: '千亿级特色优势产业集群',
  },
  { code: 'D01', name: '卫星互联网', en: 'Satellite internet', tier: '“新星”产业集群·未来产业' },
  {
    code: 'D02',
    name: '生物制造',
    en: 'Biomanufacturing',
    tier: '“新星”产业集群·未来产业',
    unconfirmed: true,
  },
  { code: 'D03', name: '生命科学', en: 'Life sciences', tier: '“新星”产业集群·未来产业', unconfirmed: true },
  { code: 'D04', name: '元宇宙', en: 'Metaverse', tier: '“新星”产业集群·未来产业', unconfirmed: true },
  {
    code: 'D05',
    name: '前沿新材料',
    en: 'Frontier new materials',
    tier: '“新星”产业集群·未来产业',
    unconfirmed: true,
  },
  { code: 'D06', name: '未来能源', en: 'Future energy', tier: '“新星”产业集群·未来产业', unconfirmed: true },
  {
    code: 'D07',
    name: '功率半导体及集成电路',
    en: 'Power semiconductors and integrated circuits',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D08',
    name: 'AI及机器人',
    en: 'AI and robotics',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  { code: 'D09', name: '服务器', en: 'Servers', tier: '“新星”产业集群·高成长性产业', unconfirmed: true },
  { code: 'D10', name: '智能家居', en: 'Smart home', tier: '“新星”产业集群·高成长性产业', unconfirmed: true },
  {
    code: 'D11',
    name: '传感器及仪器仪表',
    en: 'Sensors and instruments',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D12',
    name: '智能制造装备',
    en: 'Intelligent manufacturing equipment',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D13',
    name: '动力装备',
    en: 'Power equipment',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D14',
    name: '农机装备',
    en: 'Agricultural machinery',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D15',
    name: '纤维及复合材料',
    en: 'Fibres and composites',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D16',
    name: '合成材料',
    en: 'Synthetic materials',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D17',
    name: '现代中药',
    en: 'Modern Chinese medicine',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
  {
    code: 'D18',
    name: '医疗器械',
    en: 'Medical devices',
    tier: '“新星”产业集群·高成长性产业',
    unconfirmed: true,
  },
]
