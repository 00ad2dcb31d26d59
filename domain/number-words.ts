/** A number behind an observation as a person reads it: thousands apart, a share with its sign; anything else as it is. */
export function numberSaid(name: string, value: number | string): string {
  if (typeof value === 'string') return value
  const digits = value.toLocaleString('en-US', { maximumFractionDigits: 2 })
  return name === 'percent' ? `${digits}%` : digits
}
