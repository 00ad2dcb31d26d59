export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** A pause that ends early when it is woken; a wake-up before it begins counts. */
export interface Pause {
  wait(milliseconds: number): Promise<void>
  wake(): void
}

export function createPause(): Pause {
  let woken = false
  let end: (() => void) | undefined
  return {
    async wait(milliseconds) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          end = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      end = undefined
      woken = false
    },
    wake() {
      woken = true
      end?.()
    },
  }
}
