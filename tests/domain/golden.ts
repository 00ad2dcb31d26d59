import type { Evidence, Measured } from '#domain/evidence.ts'
import type { Judged } from '#domain/score.ts'
import { CHECKS } from '#schemas/rubrics/checks.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'

/** The worked park: what was measured and what the experts gave. */
export const METRICS: { readonly [metric: string]: number | boolean } = {
  usableArea: 12_000,
  incubationUseRatio: 0.8,
  fullTimeStaff: 9,
  leadConcentration: 0.52,
  startupTotal: 26,
  hasInvestTaskForce: true,
  investStaff: 2,
  investEvents12m: 4,
  investLanded12m: 3,
  coopAgreements: 2,
  techPlatforms: 1,
  resultsIntroduced12m: 2,
  incubationChainLinks: 3,
  partnerFunds: 1,
  partnerFinOrgs: 4,
  finEvents12m: 5,
  firmFinancing12m: 1500,
  hrStaff: 1,
  hasTalentPlatform: true,
  talentBases: 1,
  talentEvents12m: 3,
  digitalModules: 5,
  hasIndustrialInternet: false,
  digitalVendors: 2,
  digitalFirmsRatio: 0.3,
  hasServiceStation: true,
  agencyItems: 15,
  networkExtension: 2,
  sharedSpaceTypes: 3,
  talentFlats3km: 36,
  commerceTypes: 3,
  hasShuttle: true,
  eduMedTypes: 1,
  ladderPoints: 14.5,
  ipOwnersRatio: 0.34,
  graduatesTotal: 3,
  equityFundedRatio: 0.08,
}

export const HOLDING: { readonly [check: string]: boolean } = {
  boundaryText: true,
  boundaryGeo: true,
  contiguous: true,
  fireAcceptance: true,
  envProcedure: true,
  safetyOrg: false,
  policyIssued: true,
  fundArranged: true,
  planningLand: false,
  liaison: true,
}

export const JUDGED: Judged = {
  A4b: 0.8,
  B1: 4,
  B4: 3,
  C1J: 1.5,
  C2J: 1.6,
  C3J: 1.4,
  C4J: 1.3,
  C5J: 1.2,
  C6J: 1.6,
  C7J: 1.5,
  E1: 3.2,
  E2: 3.1,
  E3: 2.4,
  E4: 1.5,
}

export const POINTS = {
  A1: 3,
  A2: 3,
  A3: 2,
  A4a: 1,
  A4b: 0.8,
  A5: 2,
  B1: 4,
  B2: 2.75,
  B3: 3.6,
  B4: 3,
  C1Q: 2.1,
  C1J: 1.5,
  C2Q: 1.94,
  C2J: 1.6,
  C3Q: 2.65,
  C3J: 1.4,
  C4Q: 2,
  C4J: 1.3,
  C5Q: 1.81,
  C5J: 1.2,
  C6Q: 2.56,
  C6J: 1.6,
  C7Q: 2.16,
  C7J: 1.5,
  D1: 3.63,
  D2: 1.8,
  D3: 1.2,
  D4: 1.6,
  E1: 3.2,
  E2: 3.1,
  E3: 2.4,
  E4: 1.5,
  F1: 4,
}

export const GROUPS = { A: 11.8, B: 13.35, C: 25.32, D: 8.23, E: 10.2, F: 4 }

type Given = { readonly [key: string]: number | boolean | undefined }

/** Evidence with these values; whatever is not given is not known. */
export function evidenceWith(metrics: Given = METRICS, checks: Given = HOLDING): Evidence {
  return { metrics: measured(MEASURES, metrics), checks: measured(CHECKS, checks) }
}

function measured<K extends string>(keys: { readonly [key in K]: unknown }, values: Given) {
  const entries = Object.keys(keys).map((key): [string, Measured] => [key, { value: values[key], from: [] }])
  return Object.fromEntries(entries) as { [key in K]: Measured }
}
