/** Thousands separators, at most `digits` decimals; the same in both languages. */
export const formatNumber = (value: number, digits = 6): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits })

export const formatMoney = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
