/** Pairs two lists so that equal items meet and what lies between is paired in order: changed, added or removed. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly (readonly [T | undefined, T | undefined])[] {
  const lengths = commonLengths(before, after, same)
  const pairs: (readonly [T | undefined, T | undefined])[] = []
  let gapBefore: T[] = []
  let gapAfter: T[] = []
  const closeGap = () => {
    for (let n = 0; n < Math.max(gapBefore.length, gapAfter.length); n++)
      pairs.push([gapBefore[n], gapAfter[n]])
    gapBefore = []
    gapAfter = []
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [old] = before.slice(i, i + 1)
    const [now] = after.slice(j, j + 1)
    if (old !== undefined && now !== undefined && same(old, now)) {
      closeGap()
      pairs.push([old, now])
      i++
      j++
    } else if (now === undefined || (old !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      if (old !== undefined) gapBefore.push(old)
      i++
    } else {
      gapAfter.push(now)
      j++
    }
  }
  closeGap()
  return pairs
}

/** Length of the longest common subsequence of every pair of tails. */
function commonLengths<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      const [old] = a.slice(i, i + 1)
      const [now] = b.slice(j, j + 1)
      if (!row || old === undefined || now === undefined) continue
      row[j] = same(old, now)
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  return lengths
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
