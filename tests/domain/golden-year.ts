import type { Counts, YearFacts } from '#domain/annual.ts'
import { scoreYear } from '#domain/annual.ts'
import type { Rated } from '#domain/bands.ts'
import type { Judged } from '#domain/score.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { evidenceWith } from '#tests/domain/golden.ts'

/** The year of the worked park: what was verified and what the reviewers gave. */
export const YEAR_METRICS: { readonly [metric: string]: number | undefined } = {
  targetCompletion: 0.9,
  newStartupsYear: 8,
  leadConcentration: 0.61,
  investPoints: 7,
  ladderPointsNetNew: 9,
  sameFirmRevenueGrowth: 0.12,
  graduatesYear: 2,
  investEvents: 8,
  taskForceActiveQuarters: 4,
  chainGapsClosedRatio: undefined,
  resultsIntroduced: 3,
  newCoopAgreements: 2,
  stagesCovered: 3,
  firmFinancing: 3800,
  finEvents: 6,
  financedFirmsRatio: 0.12,
  talentEvents: 4,
  talentsIntroduced: 22,
  trainees: 60,
  digitalFirmsRatio: 0.48,
  digitalModules: 6,
  xkqzProducts: 4,
  agencyCases: 130,
  inParkRate: 0.74,
  publicServiceEvents: 12,
  talentFlats3km: 60,
  shuttleLines: 1,
  commerceTypes: 4,
  eduMedTypes: 1,
  techPlatforms: 2,
  platformServiceTimes: 150,
  platformFirmsRatio: 0.4,
  sharedDevices: 16,
  sharedHours: 800,
  rdPlatformPoints: 2,
  monthlyActiveFirmsRatio: 0.45,
  serviceSiteArea: 120,
  serviceStaff: 3,
  networkServiceFirms: 90,
  onTimeRatio: 5 / 6,
  confirmedDataErrors: 1,
  milestoneRatio: 0.85,
  satisfaction: 0.86,
}

export const YEAR_JUDGED: Judged = {
  E1J: 0.8,
  E2J: 0.7,
  E3J: 0.8,
  E4J: 0.7,
  E5J: 0.6,
  E6J: 0.9,
  E7J: 0.8,
}

export const YEAR_POINTS = {
  P1: 7.2,
  P2: 4,
  P3: 2.4,
  P4: 3.5,
  P5: 6,
  P6: 2.4,
  P7: 1.33,
  E1Q: 2.5,
  E1J: 0.8,
  E2Q: 3.5,
  E2J: 0.7,
  E3Q: 3.32,
  E3J: 0.8,
  E4Q: 3.6,
  E4J: 0.7,
  E5Q: 3.26,
  E5J: 0.6,
  E6Q: 3.89,
  E6J: 0.9,
  E7Q: 3.63,
  E7J: 0.8,
  T1: 4.43,
  T2: 3.2,
  T3: 2,
  T4: 2.25,
  T5: 2.9,
  M1: 2,
  M2: 1.5,
  M3: 1.4,
  M4: 2.6,
}

export const YEAR_GROUPS = { P: 26.83, E: 29, T: 14.78, M: 7.5 }

/** The worked park: one case promoted, one report late. */
export function yearFacts(changed: Partial<YearFacts> = {}, metrics: object = {}): YearFacts {
  return {
    evidence: evidenceWith({ ...YEAR_METRICS, ...metrics }, {}),
    judged: YEAR_JUDGED,
    bonus: { X2: 1 },
    deductions: { Y3: 1 },
    vetoes: [],
    ...changed,
  }
}

const all: Counts = {}

/** A park with this final score and nothing to tell it from another one with the same. */
export function ratedAt(
  caseId: string,
  final: number,
  { vetoes = [], deductions = all }: Partial<Pick<YearFacts, 'vetoes' | 'deductions'>> = {},
): Rated {
  const facts = yearFacts({ bonus: {}, deductions, vetoes })
  const score = scoreYear(annual2026, facts)
  return { caseId, evidence: facts.evidence, score: { ...score, final } }
}
