import type { Form } from '#schemas/form.ts'
import { advice } from '#schemas/forms/park-application/advice.ts'
import { applicant } from '#schemas/forms/park-application/applicant.ts'
import { attachments } from '#schemas/forms/park-application/attachments.ts'
import { compute } from '#schemas/forms/park-application/compute.ts'
import { declarations } from '#schemas/forms/park-application/declarations.ts'
import { ecosystems } from '#schemas/forms/park-application/ecosystems.ts'
import { firms } from '#schemas/forms/park-application/firms.ts'
import { industry } from '#schemas/forms/park-application/industry.ts'
import { plan } from '#schemas/forms/park-application/plan.ts'
import { rules } from '#schemas/forms/park-application/rules.ts'
import { space } from '#schemas/forms/park-application/space.ts'

/** 申报书. Facts the context brings: roster, attachments, liveTitles, bans, submittedOn, contiguousGap, applicationNo, batchId. */
export const parkApplication: Form = {
  id: 'park-application',
  version: 1,
  code: 'F01',
  title: '中小企业生态家园申报书',
  en: 'Application to become an SME ecosystem home',
  sections: [applicant, space, industry, firms, ecosystems, plan, declarations],
  rules,
  advice,
  attachments,
  compute,
  opens: {
    roster: [
      'targetTable',
      'sourceMix',
      'occupiedArea',
      'rdLastYear',
      'inventionPatents',
      'ipOwners',
      'equityFunded',
      'graduatesTotal',
      'cntAboveScale',
      'digitalFirms',
    ],
    parkName: ['attachments.nameProof'],
  },
  together: [
    ['fullTimeStaff', 'staffList'],
    ['mentorCount', 'mentors'],
    ['externalOrgCount', 'externalOrgs'],
    ['boundaryGeo', 'boundaryCrs', 'parcelCount', 'maxParcelGap'],
    ['incubationArea', 'publicServiceArea', 'usableArea', 'totalFloorArea', 'occupiedArea'],
    ['leadIndustries', 'planSegments'],
    ['investPlan', 'investTotal'],
    ['operatorFoundedOn', 'operationStartOn', 'operationStartNote'],
    ['rdLastYear', 'rdNote'],
    ['legalRep', 'truthSignedBy'],
    ['operatorUscc', 'operatorUsccOverride'],
  ],
}
