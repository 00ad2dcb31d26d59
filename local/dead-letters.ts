import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readJson, writeDurably } from '#local/durable.ts'

export const DeadLetter = z.object({
  id: z.string(),
  at: z.string(),
  functionName: z.string(),
  error: z.string(),
  event: z.unknown(),
})
export type DeadLetter = z.infer<typeof DeadLetter>

/** Events that a function failed to handle each time it was tried. */
export interface DeadLetters {
  add(letter: Omit<DeadLetter, 'id'>): void
  list(): DeadLetter[]
  find(id: string): DeadLetter | undefined
  remove(id: string): void
}

export function createDeadLetters(folder: string): DeadLetters {
  mkdirSync(folder, { recursive: true })
  const names = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'))
  let last = names().reduce((most, name) => Math.max(most, Number.parseInt(name, 10)), 0)
  const find = (id: string): DeadLetter | undefined => {
    if (!/^\d+$/.test(id)) return undefined
    const stored = readJson(join(folder, `${id}.json`))
    return stored === undefined ? undefined : DeadLetter.parse(stored)
  }
  return {
    add(letter) {
      last += 1
      const id = String(last)
      writeDurably(join(folder, `${id}.json`), JSON.stringify({ id, ...letter }))
    },
    list: () =>
      names()
        .map((name) => find(name.slice(0, -'.json'.length)))
        .filter((letter): letter is DeadLetter => letter !== undefined)
        .sort((a, b) => Number(a.id) - Number(b.id)),
    find,
    remove(id) {
      if (/^\d+$/.test(id)) rmSync(join(folder, `${id}.json`), { force: true })
    },
  }
}
