import { logger } from '#functions/runtime/observe.ts'

/** Everything functions log from now on, as in production: facts, and faults with their stack. */
export function recordLog(): { lines: () => string; stop: () => void } {
  const lines: string[] = []
  const level = logger.getLevelName()
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }))
  for (const { stream } of streams)
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      lines.push(String(chunk))
      const done = rest.find((one) => typeof one === 'function')
      if (typeof done === 'function') done()
      return true
    }) as typeof stream.write
  logger.setLogLevel('INFO')
  return {
    lines: () => lines.join(''),
    stop() {
      logger.setLogLevel(level)
      for (const { stream, write } of streams) stream.write = write
    },
  }
}
