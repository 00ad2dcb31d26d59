/** What tells one demonstration park from another. All of it is made up. */
export interface ParkSpec {
  readonly key: string
  readonly parkName: string
  readonly districtId: string
  readonly address: string
  readonly operatorName: string
  readonly operatorUscc: string
  readonly operatorNature: string
  readonly legalRep: string
  readonly contact: string
  readonly tenure: '自有' | '租赁' | '委托运营'
  readonly bounds: readonly [east: string, south: string, west: string, north: string]
  /** South-western corner of the first parcel, in degrees. */
  readonly corner: readonly [longitude: number, latitude: number]
  readonly parcels: 1 | 2
  readonly floorArea: number
  readonly usableArea: number
  readonly incubationArea: number
  readonly publicArea: number
  readonly staff: number
  readonly leads: readonly LeadSpec[]
  readonly incubatees: number
  readonly teams: number
  readonly others: number
  /** Start-ups that belong to a lead industry. */
  readonly inLead: number
  readonly ipOwners: number
  readonly equityFunded: number
  readonly digitalFirms: number
  /** How many firms hold each certificate, given out one firm after the other. */
  readonly certificates: { readonly [kind: string]: number }
  readonly ecosystems: EcosystemSpec
  /** Seeds of credit codes begin here. */
  readonly seed: number
}

export interface LeadSpec {
  readonly clusterCode: string
  readonly segment: string
  readonly industryCode: string
  readonly leader: string
}

export interface EcosystemSpec {
  readonly investStaff: number
  readonly investEvents12m: number
  readonly investLanded12m: number
  readonly coopAgreements: number
  readonly techPlatforms: number
  readonly resultsIntroduced12m: number
  readonly incubationChain: readonly string[]
  readonly partnerFunds: number
  readonly fundSize: number
  readonly partnerFinOrgs: number
  readonly riskPool: number
  readonly finEvents12m: number
  readonly firmFinancing12m: number
  readonly hrStaff: number
  readonly trainingBases: number
  readonly talentEvents12m: number
  readonly digitalModules: readonly string[]
  readonly industrialInternet?: string
  readonly digitalVendors: number
  readonly agencyItems: number
  readonly network: readonly [site: boolean, staff: boolean, list: boolean]
  readonly flats: readonly [inPark: number, nearby: number]
  readonly commerceTypes: readonly string[]
  readonly shuttleLines: number
  readonly eduMedTypes: readonly string[]
}
