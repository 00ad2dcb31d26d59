interface Part {
  idle(): Promise<void>
}

export interface Quiet {
  /** When nothing goes on: no function, no change to pass on, no workflow step, no upload. */
  idle(): Promise<void>
  /** Cheaper where only functions write: without an invocation there is no change to wait for. Whether there was one. */
  settle(): Promise<boolean>
}

export interface QuietOptions {
  readonly parts: readonly Part[]
  /** Changes anybody made, and those that functions made. */
  readonly stream: Part & { handled(): Promise<void> }
  readonly engine: Part
  /** Grows with whatever happens. */
  readonly activity: () => number
}

export function createQuiet({ parts, stream, engine, activity }: QuietOptions): Quiet {
  let quietAt = -1

  async function idle(): Promise<void> {
    await stream.idle()
    await rest()
  }

  async function rest(): Promise<void> {
    for (;;) {
      const before = activity()
      for (const part of parts) await part.idle()
      await stream.handled()
      await engine.idle()
      if (activity() === before) break
    }
    quietAt = activity()
  }

  async function settle(): Promise<boolean> {
    await engine.idle()
    const stirred = activity() !== quietAt
    if (stirred) await rest()
    return stirred
  }

  return { idle, settle }
}
