import type { Certificate } from '#web/documents/certificate.ts'
import type { ListedTitle } from '#web/documents/wording.ts'

export const listed: readonly ListedTitle[] = [
  {
    titleNo: 'CQSTJY-2026-001',
    officialName: '云栖智造园',
    operatorName: '重庆云栖园区运营管理有限公司',
    district: '璧山区',
    industries: ['智能网联新能源汽车', '智能装备及智能制造'],
    validFrom: '2026-12-01',
    validTo: '2029-11-30',
  },
  {
    titleNo: 'CQSTJY-2026-002',
    officialName: '嘉陵软件谷',
    operatorName: '重庆嘉陵软件谷发展有限公司',
    district: '北碚区',
    industries: ['软件信息服务', '新型显示'],
    validFrom: '2026-12-01',
    validTo: '2029-11-30',
  },
]

export const certificate: Certificate = {
  titleNo: 'CQSTJY-2026-001',
  officialName: '云栖智造园',
  operatorName: '重庆云栖园区运营管理有限公司',
  docNo: '渝经信中小〔2026〕12号',
  docDate: '2026-12-01',
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
}

export const designated = {
  docNo: '渝经信中小〔2026〕12号',
  docDate: '2026-12-01',
  year: 2026,
  titles: listed,
}
