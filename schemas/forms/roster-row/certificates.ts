import { choice } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { CERTIFICATES, SCHEMES } from '#schemas/reference/certificates.ts'
import { section } from '#schemas/section.ts'

export const certificates = section({
  id: 'certificates',
  title: '资质',
  en: 'Certificates',
  fields: {
    certificates: table('资质', 'Certificates', {
      certType: choice('资质类型', 'Certificate', CERTIFICATES),
      certNo: text('证书或公告文号', 'Number of the certificate or announcement').atMost(60),
      certSchemeVersion: choice('认定依据', 'Rule it was issued under', SCHEMES),
      issuedOn: date('认定日期', 'Issued on').notAfterToday(),
      validUntil: date('有效期至', 'Valid until'),
    })
      .rows(1, 12)
      .optional(),
  },
})
