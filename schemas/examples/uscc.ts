import { checkCharacter } from '#schemas/fields/uscc.ts'

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A made-up credit code with a valid check character; different seeds below 20 million give different codes. */
export function makeUscc(seed: number): string {
  let rest = (seed * 7_368_787) % 887_503_681
  let body = ''
  for (let i = 0; i < 6; i++) {
    body = DIGITS.charAt(rest % 31) + body
    rest = Math.floor(rest / 31)
  }
  const first17 = `91500000MAX${body}`
  return first17 + checkCharacter(first17)
}
