import { ConflictError } from '#domain/errors.ts'
import { readAnew } from './reading.ts'

const attempts = 12

/** Loads and decides again when somebody else’s write came in between. Five experts may act on one case at once: every round lets at least one through. */
export async function untilSettled<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error
      readAnew()
    }
  }
}
