export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** A pause that ends early when it is woken, for everybody who waits; a wake-up before one begins counts for that one. */
export interface Pause {
  wait(milliseconds: number): Promise<void>
  wake(): void
}

export function createPause(): Pause {
  let woken = false
  const ends = new Set<() => void>()
  return {
    async wait(milliseconds) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const end = () => {
            clearTimeout(timer)
            ends.delete(end)
            resolve()
          }
          const timer = setTimeout(end, milliseconds)
          ends.add(end)
        })
      }
      woken = false
    },
    wake() {
      woken = true
      for (const end of ends) end()
    },
  }
}
