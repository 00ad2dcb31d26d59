import { by, linear, part, sum } from '#schemas/rubrics/computed.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const platforms: Group = {
  code: 'T',
  zh: '平台支撑',
  en: 'Platforms',
  max: 20,
  indicators: [
    {
      code: 'T1',
      zh: '技术服务平台',
      en: 'Technical service platforms',
      max: 6,
      scoring: sum(
        part('techPlatforms', 2, linear(0, 3)),
        part('platformServiceTimes', 2, linear(0, 200)),
        part('platformFirmsRatio', 2, linear(0, 0.5)),
      ),
      source: '渝经信中小〔2024〕36号 三（二）',
    },
    {
      code: 'T2',
      zh: '仪器设备开放共享',
      en: 'Shared instruments',
      max: 4,
      scoring: sum(part('sharedDevices', 2, linear(0, 20)), part('sharedHours', 2, linear(0, 1000))),
      source: '渝经信中小〔2024〕36号 三（二）',
    },
    {
      code: 'T3',
      zh: '研发与人才平台',
      en: 'Research and talent platforms',
      max: 4,
      scoring: by('rdPlatformPoints', linear(0, 4)),
      source: '渝经信中小〔2024〕36号 三（二）（四）：当年新获市级及以上平台每个2分',
    },
    {
      code: 'T4',
      zh: '园区数字平台活跃度',
      en: 'Use of the digital platform',
      max: 3,
      scoring: by('monthlyActiveFirmsRatio', linear(0, 0.6)),
      source: '渝经信中小〔2024〕36号 三（五）',
    },
    {
      code: 'T5',
      zh: '公共服务平台网络延伸',
      en: 'Extension of the public service network',
      max: 3,
      scoring: sum(
        part('serviceSiteArea', 1, linear(0, 100)),
        part('serviceStaff', 1, linear(0, 3)),
        part('networkServiceFirms', 1, linear(0, 100)),
      ),
      source: '渝经信中小〔2024〕36号 三（六）；工信部企业〔2016〕194号 信息服务100家次',
    },
  ],
}
