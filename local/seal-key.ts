import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'

export const sealKeyFile = 'seal.key'

/** The key that hides who objected, drawn once for a data folder. */
export function sealKeyOf(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, sealKeyFile)
  if (!existsSync(file)) writeDurably(file, randomBytes(48).toString('base64url'))
  return readFileSync(file, 'utf8')
}
