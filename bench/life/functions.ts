import type { LocalOptions } from '#local/options.ts'
import type { Invocation } from './bill.ts'

/** As in infra/: pages and documents have a whole GB, the others half of it. */
const wide = new Set(['public', 'applicants', 'links', 'staff', 'letters', 'uploads'])

type Functions = LocalOptions['functions']

/** The same functions, each call of them written down. */
export function metered(functions: Functions, invocations: Invocation[]): Functions {
  return Object.fromEntries(
    Object.entries(functions).map(([functionName, make]) => [
      functionName,
      async (world) => {
        const handle = await make(world)
        return async (event, context) => {
          const begun = performance.now()
          try {
            return await handle(event, context)
          } finally {
            const milliseconds = performance.now() - begun
            invocations.push({ functionName, milliseconds, memoryMiB: wide.has(functionName) ? 1024 : 512 })
          }
        }
      },
    ]),
  )
}
