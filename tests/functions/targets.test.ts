import { expect, it } from 'vitest'
import { targetsOn } from '#functions/views/programme/targets.ts'

it('forecasts a target until its year is over, and never after', () => {
  const numbers = { homes: 9, startups: 234, 'through.2025': 9, 'through.2027': 9, 'plan.2027': 378 }
  const forecasts = (today: string) =>
    targetsOn(new Map([['2026Q4', numbers]]), today).targets.map(({ target, forecast, forecastGap }) => [
      `${target.metric} ${target.year}`,
      forecast,
      forecastGap,
    ])
  expect(forecasts('2026-12-31')).toEqual([
    ['homes 2025', undefined, undefined],
    ['startups 2025', undefined, undefined],
    ['homes 2027', 9, 11],
    ['startups 2027', 378, 622],
  ])
  expect(forecasts('2028-01-01').every(([, forecast]) => forecast === undefined)).toBe(true)
})
