import type { Measured as AnyMeasured, FormOrigin, SelectionEvidence, Sources } from '#domain/evidence.ts'
import { inApplication, inRecommendation } from '#domain/evidence.ts'
import { parcelCount } from '#schemas/fields/boundary.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

const SIDES = ['boundEast', 'boundSouth', 'boundWest', 'boundNorth']
/** Words by which a post or a policy document is known for what it provides. */
const SAFETY_OFFICER = '安全员'
const LIAISON = '专人'

type Measured = AnyMeasured<FormOrigin>

/** Every check of an application: what is declared counts only together with its document. */
export function checksOf(sources: Sources): SelectionEvidence['checks'] {
  const { answers } = sources
  return {
    boundaryText: {
      value: SIDES.every((key) => str(answers, key) !== ''),
      from: inApplication(...SIDES),
    },
    boundaryGeo: {
      value: parcelCount(str(answers, 'boundaryGeo')) !== undefined && has(sources, 'boundaryMap'),
      from: inApplication('boundaryGeo', 'attachments.boundaryMap'),
    },
    contiguous: {
      value: answers.isContiguous === true,
      from: inApplication('parcelCount', 'maxParcelGap', 'isContiguous'),
    },
    fireAcceptance: documented(sources, '消防'),
    envProcedure: documented(sources, '环保'),
    safetyOrg: {
      value: provides(answers, '安全') && rowsOf(answers.staffList).some(isSafetyOfficer),
      from: inApplication('infrastructure', 'staffList'),
    },
    ...districtChecks(sources.recommendation),
  }
}

function districtChecks(
  recommendation: Answers | undefined,
): Pick<SelectionEvidence['checks'], 'policyIssued' | 'fundArranged' | 'planningLand' | 'liaison'> {
  const rows = recommendation && measuresInForce(recommendation)
  const some = (is: (row: Answers) => boolean): Measured => ({
    value: rows?.some(is),
    from: inRecommendation('supportMeasures'),
  })
  return {
    policyIssued: some((row) => str(row, 'number') !== ''),
    fundArranged: some((row) => row.area === '资金扶持' && num(row, 'amount') > 0),
    planningLand: some((row) => row.area === '规划建设'),
    liaison: some((row) => str(row, 'title').includes(LIAISON)),
  }
}

/** Support that was still in force when the recommendation was signed. */
function measuresInForce(recommendation: Answers): readonly Answers[] {
  const signedOn = str(recommendation, 'signedOn')
  return rowsOf(recommendation.supportMeasures).filter((row) => signedOn <= str(row, 'validUntil'))
}

function documented(sources: Sources, kind: string): Measured {
  return {
    value: provides(sources.answers, kind) && has(sources, 'safety'),
    from: inApplication('infrastructure', 'attachments.safety'),
  }
}

function provides({ infrastructure }: Answers, kind: string): boolean {
  return Array.isArray(infrastructure) && infrastructure.some((value) => value === kind)
}

function isSafetyOfficer(row: Answers): boolean {
  return row.insured === true && str(row, 'post').includes(SAFETY_OFFICER)
}

function has({ attachments }: Sources, slot: string): boolean {
  return (attachments[slot] ?? 0) > 0
}
