import type { Clock } from './clock.ts'

/** A timer is never armed for longer: a delay past 2^31 ms would fire at once. */
const LONGEST_SLEEP = 3_600_000

export interface Timers {
  /** Sets when an execution is next due; undefined takes it off the list. */
  set(id: number, due: number | undefined): void
  /** Hands out what is due by now. True when there was something. */
  fire(): boolean
  /** The moment the next timer is due. */
  next(): number | undefined
  close(): void
}

/** One sleeping timer for all executions; it follows the clock's jumps. */
export function createTimers(clock: Clock, onDue: (id: number) => void): Timers {
  const dues = new Map<number, number>()
  const heap = createHeap()
  let sleeping: NodeJS.Timeout | undefined
  let wakeAt = Number.POSITIVE_INFINITY
  const stopListening = clock.onChange(() => {
    wakeAt = Number.POSITIVE_INFINITY
    fire()
  })

  function arm(): void {
    const next = heap.peek()
    if (next === undefined || next.due >= wakeAt) return
    if (sleeping) clearTimeout(sleeping)
    wakeAt = next.due
    const delay = Math.min(Math.max(next.due - clock.now().getTime(), 0), LONGEST_SLEEP)
    sleeping = setTimeout(() => {
      wakeAt = Number.POSITIVE_INFINITY
      fire()
    }, delay)
    sleeping.unref()
  }

  function fire(): boolean {
    const now = clock.now().getTime()
    let fired = false
    for (let top = heap.peek(); top && (top.due <= now || dues.get(top.id) !== top.due); top = heap.peek()) {
      heap.pop()
      if (dues.get(top.id) !== top.due) continue
      dues.delete(top.id)
      fired = true
      onDue(top.id)
    }
    arm()
    return fired
  }

  return {
    set: (id, due) => {
      if (dues.get(id) === due) return
      if (due === undefined) {
        dues.delete(id)
        return
      }
      dues.set(id, due)
      heap.push({ id, due })
      arm()
    },
    fire,
    next: () => {
      for (let top = heap.peek(); top; top = heap.peek()) {
        if (dues.get(top.id) === top.due) return top.due
        heap.pop()
      }
      return undefined
    },
    close: () => {
      stopListening()
      if (sleeping) clearTimeout(sleeping)
    },
  }
}

interface Entry {
  readonly id: number
  readonly due: number
}

interface Heap {
  push(entry: Entry): void
  peek(): Entry | undefined
  pop(): void
}

function createHeap(): Heap {
  const entries: Entry[] = []
  const dueAt = (index: number) => entries[index]?.due ?? Number.POSITIVE_INFINITY
  const swap = (a: number, b: number) => {
    const [first, second] = [entries[a], entries[b]]
    if (first && second) [entries[a], entries[b]] = [second, first]
  }
  return {
    peek: () => entries[0],
    push: (entry) => {
      entries.push(entry)
      for (let at = entries.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (dueAt(parent) <= dueAt(at)) break
        swap(at, parent)
        at = parent
      }
    },
    pop: () => {
      const last = entries.pop()
      if (!last || entries.length === 0) return
      entries[0] = last
      for (let at = 0; ; ) {
        const left = 2 * at + 1
        const least = dueAt(left + 1) < dueAt(left) ? left + 1 : left
        if (dueAt(at) <= dueAt(least)) break
        swap(at, least)
        at = least
      }
    },
  }
}
