import type { Measured as AnyMeasured, FormOrigin, SelectionEvidence, Sources } from '#domain/evidence.ts'
import { inApplication } from '#domain/evidence.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Figures } from '#schemas/roster/figures.ts'
import { figures } from '#schemas/roster/figures.ts'
import { num } from '#schemas/rule.ts'

type Measured = AnyMeasured<FormOrigin>

/** Every metric of an application, with where it came from. Ratios are 0–1; without a roster or a day of the data the figures of the roster are unknown. */
export function metricsOf({ answers, roster }: Sources): SelectionEvidence['metrics'] {
  const { dataAsOf } = answers
  const found = isDay(dataAsOf) && roster.length > 0 ? figures(roster, dataAsOf) : undefined
  const number = (key: string): Measured => sumOf(answers, key)
  const yes = (key: string): Measured => ({ value: yesOf(answers, key), from: inApplication(key) })
  const ticked = (key: string): Measured => ({ value: tickedIn(answers, key), from: inApplication(key) })
  const counted = (value: (said: Figures) => number | undefined, ...columns: string[]): Measured => ({
    value: found && value(found),
    from: inApplication(...columns.map((column) => `roster.${column}`), 'dataAsOf'),
  })
  return {
    usableArea: number('usableArea'),
    incubationUseRatio: incubationUse(answers),
    fullTimeStaff: insuredStaff(answers),
    leadConcentration: counted(
      (said) => (said.startupTotal > 0 ? said.leadConcentration : undefined),
      'leadIndustryIdx',
      'fitsPositioning',
    ),
    startupTotal: counted((said) => said.startupTotal, 'kind', 'incubationStatus', 'incubationStart'),
    hasInvestTaskForce: yes('hasInvestTaskForce'),
    investStaff: number('investStaff'),
    investEvents12m: number('investEvents12m'),
    investLanded12m: number('investLanded12m'),
    coopAgreements: number('coopAgreements'),
    techPlatforms: number('techPlatforms'),
    resultsIntroduced12m: number('resultsIntroduced12m'),
    incubationChainLinks: ticked('incubationChain'),
    partnerFunds: number('partnerFunds'),
    partnerFinOrgs: number('partnerFinOrgs'),
    finEvents12m: number('finEvents12m'),
    firmFinancing12m: number('firmFinancing12m'),
    hrStaff: number('hrStaff'),
    hasTalentPlatform: yes('hasTalentPlatform'),
    talentBases: sumOf(answers, 'postdocStations', 'trainingBases', 'industryEducationBases'),
    talentEvents12m: number('talentEvents12m'),
    digitalModules: ticked('digitalModules'),
    hasIndustrialInternet: yes('hasIndustrialInternet'),
    digitalVendors: number('digitalVendors'),
    digitalFirmsRatio: counted((said) => share(said.digitalFirms, said.enterpriseTotal), 'digitalLevel'),
    hasServiceStation: yes('hasServiceStation'),
    agencyItems: number('agencyItems'),
    networkExtension: {
      value: ['networkSite', 'networkStaff', 'networkList'].filter((key) => answers[key] === true).length,
      from: inApplication('networkSite', 'networkStaff', 'networkList'),
    },
    sharedSpaceTypes: sharedSpaces(answers),
    talentFlats3km: sumOf(answers, 'talentFlatsInPark', 'talentFlatsNearby'),
    commerceTypes: ticked('commerceTypes'),
    hasShuttle: { value: positive(answers, 'shuttleLines'), from: inApplication('shuttleLines') },
    eduMedTypes: ticked('eduMedTypes'),
    ladderPoints: counted((said) => said.ladderPoints, 'certificates'),
    ipOwnersRatio: counted((said) => share(said.ipOwners, said.incubateeCount), 'invention', 'otherIp'),
    graduatesTotal: counted((said) => said.graduates, 'status', 'incubationStatus'),
    equityFundedRatio: counted((said) => share(said.equityFunded, said.incubateeCount), 'equityFinancing'),
  }
}

function incubationUse(answers: Answers): Measured {
  const used = num(answers, 'incubationArea') + num(answers, 'publicServiceArea')
  return {
    value: share(used, num(answers, 'usableArea')),
    from: inApplication('incubationArea', 'publicServiceArea', 'usableArea'),
  }
}

/** Only staff whose social insurance is paid count. */
function insuredStaff({ fullTimeStaff, staffList }: Answers): Measured {
  const insured = rowsOf(staffList).filter((row) => row.insured === true)
  return {
    value: fullTimeStaff === undefined ? undefined : insured.length,
    from: inApplication('staffList', 'fullTimeStaff'),
  }
}

/** Kinds of shared space of which there is at least one with an area. */
function sharedSpaces(answers: Answers): Measured {
  const kinds = [
    ['meetingRooms', 'meetingRoomArea'],
    ['showrooms', 'showroomArea'],
    ['roadshowHalls', 'roadshowHallArea'],
  ]
  return {
    value: kinds.filter((keys) => keys.every((key) => num(answers, key) > 0)).length,
    from: inApplication(...kinds.flat()),
  }
}

function sumOf(answers: Answers, ...keys: string[]): Measured {
  const total = keys.reduce((sum, key) => sum + num(answers, key), 0)
  return { value: Number.isNaN(total) ? undefined : total, from: inApplication(...keys) }
}

function yesOf(answers: Answers, key: string): boolean | undefined {
  const value = answers[key]
  return typeof value === 'boolean' ? value : undefined
}

/** Nothing ticked means that there is none. */
function tickedIn(answers: Answers, key: string): number {
  const value = answers[key]
  return Array.isArray(value) ? value.length : 0
}

function positive(answers: Answers, key: string): boolean | undefined {
  const value = num(answers, key)
  return Number.isNaN(value) ? undefined : value > 0
}

function share(part: number, whole: number): number | undefined {
  const ratio = part / whole
  return Number.isFinite(ratio) ? ratio : undefined
}
