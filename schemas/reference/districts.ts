/** A recommending unit: a district, county or development zone. It keeps its row when it ends; `successor` takes over. */
export interface District {
  readonly id: string
  /** GB/T 2260; null for zones, and for 两江新区 until its code is published. */
  readonly gbCode: string | null
  /** Used in application numbers, SB-2026-{short}-0001. */
  readonly short: string
  readonly name: string
  readonly en: string
  readonly kind: '区' | '县' | '自治县' | '功能区'
  readonly areaGroup: '中心城区' | '主城新区' | '渝东北三峡库区城镇群' | '渝东南武陵山区城镇群'
  /** First day of the row; null when it was always there. */
  readonly validFrom: string | null
  /** First day on which the row no longer holds; null while it does. */
  readonly validTo: string | null
  readonly successor: string | null
  /** How letters address the office. */
  readonly office: string
}

const CENTRAL = '中心城区'
const NEW_URBAN = '主城新区'
const NORTHEAST = '渝东北三峡库区城镇群'
const SOUTHEAST = '渝东南武陵山区城镇群'
const ENDED_2025 = { validTo: '2025-11-06', successor: 'CQ-LJXQ' }

// source: 渝经信中小〔2024〕36号 (addressees); GB/T 2260; division change announced 2025-11-06
export const DISTRICTS: readonly District[] = [
  unit('500101', '万州区', 'Wanzhou District', NORTHEAST),
  unit('500102', '涪陵区', 'Fuling District', NEW_URBAN),
  unit('500103', '渝中区', 'Yuzhong District', CENTRAL),
  unit('500104', '大渡口区', 'Dadukou District', CENTRAL),
  unit('500105', '江北区', 'Jiangbei District', CENTRAL, ENDED_2025),
  unit('500106', '沙坪坝区', 'Shapingba District', CENTRAL),
  unit('500107', '九龙坡区', 'Jiulongpo District', CENTRAL),
  unit('500108', '南岸区', "Nan'an District", CENTRAL),
  unit('500109', '北碚区', 'Beibei District', CENTRAL),
  unit('500110', '綦江区', 'Qijiang District', NEW_URBAN),
  unit('500111', '大足区', 'Dazu District', NEW_URBAN),
  unit('500112', '渝北区', 'Yubei District', CENTRAL, ENDED_2025),
  unit('500113', '巴南区', 'Banan District', CENTRAL),
  unit('500114', '黔江区', 'Qianjiang District', SOUTHEAST),
  unit('500115', '长寿区', 'Changshou District', NEW_URBAN),
  unit('500116', '江津区', 'Jiangjin District', NEW_URBAN),
  unit('500117', '合川区', 'Hechuan District', NEW_URBAN),
  unit('500118', '永川区', 'Yongchuan District', NEW_URBAN),
  unit('500119', '南川区', 'Nanchuan District', NEW_URBAN),
  unit('500120', '璧山区', 'Bishan District', NEW_URBAN),
  unit('500151', '铜梁区', 'Tongliang District', NEW_URBAN),
  unit('500152', '潼南区', 'Tongnan District', NEW_URBAN),
  unit('500153', '荣昌区', 'Rongchang District', NEW_URBAN),
  unit('500154', '开州区', 'Kaizhou District', NORTHEAST),
  unit('500155', '梁平区', 'Liangping District', NORTHEAST),
  unit('500156', '武隆区', 'Wulong District', SOUTHEAST),
  unit('500229', '城口县', 'Chengkou County', NORTHEAST),
  unit('500230', '丰都县', 'Fengdu County', NORTHEAST),
  unit('500231', '垫江县', 'Dianjiang County', NORTHEAST),
  unit('500233', '忠县', 'Zhongxian County', NORTHEAST),
  unit('500235', '云阳县', 'Yunyang County', NORTHEAST),
  unit('500236', '奉节县', 'Fengjie County', NORTHEAST),
  unit('500237', '巫山县', 'Wushan County', NORTHEAST),
  unit('500238', '巫溪县', 'Wuxi County', NORTHEAST),
  unit('500240', '石柱土家族自治县', 'Shizhu Tujia Autonomous County', SOUTHEAST),
  unit('500241', '秀山土家族苗族自治县', 'Xiushan Tujia and Miao Autonomous County', SOUTHEAST),
  unit('500242', '酉阳土家族苗族自治县', 'Youyang Tujia and Miao Autonomous County', SOUTHEAST),
  unit('500243', '彭水苗族土家族自治县', 'Pengshui Miao and Tujia Autonomous County', SOUTHEAST),
  zone(
    'CQ-LJXQ-OLD',
    '两江新区（国家级新区，功能区）',
    'Liangjiang New Area (former functional zone)',
    CENTRAL,
    {
      ...ENDED_2025,
      short: 'LJXQ',
      office: '两江新区经信部门',
    },
  ),
  zone('CQ-LJXQ', '两江新区', 'Liangjiang New Area', CENTRAL, { kind: '区', validFrom: '2025-11-06' }),
  zone('CQ-GXQ', '西部科学城重庆高新区', 'Western Science City Chongqing High-tech Zone', CENTRAL),
  zone('CQ-WSJKQ', '万盛经开区', 'Wansheng Economic and Technological Development Zone', NEW_URBAN),
]

function unit(
  id: string,
  name: string,
  en: string,
  areaGroup: District['areaGroup'],
  more: Partial<District> = {},
): District {
  const kind = name.endsWith('自治县') ? '自治县' : name.endsWith('县') ? '县' : '区'
  const office = `${name}经济和信息化委员会`
  const always = { validFrom: null, validTo: null, successor: null }
  return { id, gbCode: id, short: id, name, en, kind, areaGroup, ...always, office, ...more }
}

function zone(
  id: string,
  name: string,
  en: string,
  areaGroup: District['areaGroup'],
  more: Partial<District> = {},
): District {
  const own = { gbCode: null, short: id.replace('CQ-', ''), office: `${name}经信部门` } as const
  return unit(id, name, en, areaGroup, { ...own, kind: '功能区', ...more })
}
