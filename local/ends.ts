/** What has to be ended, in the reverse order of its beginning. */
export interface Ends {
  add(end: () => unknown): void
  run(): Promise<void>
}

export function createEnds(): Ends {
  const ends: (() => unknown)[] = []
  return {
    add: (end) => void ends.push(end),
    async run() {
      for (let end = ends.pop(); end; end = ends.pop()) await end()
    },
  }
}
