/** The series a number is drawn from, and the number itself: SB-{year}-{district}-{4 digits}. */
export function seriesOf(year: number, district: string): string {
  return `SB-${year}-${district}`
}

export function applicationNo(series: string, running: number): string {
  return `${series}-${String(running).padStart(4, '0')}`
}

/** Park names that differ only in spacing, width or case are one name. */
export function parkClaim(name: string): string {
  return `park|${name.normalize('NFKC').replace(/\s/g, '').toLowerCase()}`
}

export function isParkClaim(claim: string): boolean {
  return claim.startsWith('park|')
}
