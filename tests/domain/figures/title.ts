import type { Title } from '#domain/title.ts'

export const title: Title = {
  titleNo: 'CQSTJY-2026-001',
  caseId: 'app_1',
  officialName: '甲园',
  operatorName: '甲公司',
  districtId: '500101',
  leadIndustries: [
    { cluster: 'A1', segment: '' },
    { cluster: 'D07', segment: '' },
  ],
  docNo: '',
  docDate: '2026-01-10',
  validFrom: '2026-01-15',
  validTo: '2029-01-14',
  buildStatus: '建设中',
  status: '有效',
  history: [],
  claims: [],
  version: 1,
}
