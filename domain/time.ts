const chongqing = 8 * 3600_000

/** The calendar date in Chongqing (Asia/Shanghai, no daylight saving) as YYYY-MM-DD. */
export function dateOf(at: string): string {
  return new Date(Date.parse(at) + chongqing).toISOString().slice(0, 10)
}

/** The instant of a wall-clock time in Chongqing. `time` is HH:MM; 24:00 is the end of the day. */
export function instantOf(date: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  const midnight = Date.parse(`${date}T00:00:00Z`) - chongqing
  return new Date(midnight + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000).toISOString()
}

export function addSeconds(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** Seconds since 1970, rounded up: what a table's time-to-live attribute holds. */
export function epochSeconds(at: string): number {
  return Math.ceil(Date.parse(at) / 1000)
}
