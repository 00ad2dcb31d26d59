/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/** Rounded so that no digit is kept that the next run would not show again. */
export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
