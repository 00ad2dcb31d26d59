/** Thousands separators, at most `digits` decimals; the same in both languages. */
export const formatNumber = (value: number, digits = 6): string =>
  formatWith({ maximumFractionDigits: digits }).format(value)

export const formatMoney = (value: number): string =>
  formatWith({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** A format takes longer to make than a hundred numbers to write, so each is made once. */
const formats = new Map<string, Intl.NumberFormat>()

function formatWith(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.NumberFormat('en-US', options)
  formats.set(key, known)
  return known
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
