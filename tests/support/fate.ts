/** The call at which a function dies, before or after that call did its work. */
export interface Fate {
  readonly at: number
  readonly when: 'before' | 'after'
  calls: number
}

export class Died extends Error {
  override readonly name = 'Died'
}

/** The same port, but for the one call at which the function dies. */
export function mortal<P extends object>(port: P, fate: Fate): P {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...args: readonly unknown[]) => {
        fate.calls += 1
        const now = fate.calls === fate.at
        if (now && fate.when === 'before') throw new Died()
        const result: unknown = await Reflect.apply(member, target, args)
        if (now) throw new Died()
        return result
      }
    },
  })
}

/** Lets a function die at every call it makes, one after the other, until it makes none later. */
export async function throughEveryDeath(run: (fate: Fate) => Promise<void>): Promise<number> {
  let deaths = 0
  for (const when of ['before', 'after'] as const)
    for (let at = 1; ; at++) {
      const fate: Fate = { at, when, calls: 0 }
      await run(fate)
      if (fate.calls < at) break
      deaths += 1
    }
  return deaths
}
