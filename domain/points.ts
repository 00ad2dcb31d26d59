/** Differences smaller than this are noise of binary fractions: 0.35 / 0.1 is 3.4999999999999996. */
const NOISE = 1e-9

/** Two decimals, half up. Points are never negative. */
export function toCents(points: number): number {
  return Math.floor(points * 100 + 0.5 + NOISE * 100) / 100
}

/** Whether a value reaches a border; a value on it does. */
export function reaches(value: number, border: number): boolean {
  return value >= border - NOISE * Math.max(1, Math.abs(border))
}

export function exceeds(value: number, border: number): boolean {
  return !reaches(border, value)
}

export function totalOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0)
}
