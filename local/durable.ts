import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file so that a crash leaves either the old content or the new one. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.part`
  const file = openSync(temporary, 'w')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameDurably(temporary, path)
}

/**
 * Replaces a short JSON text in one write over the old one, without waiting for the disk: safe from kill -9, and
 * fast. Spaces take the place of what was longer. (A rename over a file makes ext4 write it out at once.)
 */
export function replaceJson(path: string, value: unknown): void {
  const text = Buffer.from(JSON.stringify(value))
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT)
  try {
    const { size } = fstatSync(file)
    const bytes = size > text.length ? Buffer.concat([text, Buffer.alloc(size - text.length, ' ')]) : text
    writeSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
}

/** Writes a new file that is there as a whole or not at all, without waiting for the disk: safe from kill -9. */
export function writeWhole(path: string, content: Uint8Array): void {
  const temporary = `${path}.part`
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}

/** Renames, and makes the rename itself survive a power cut. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  const folder = openSync(dirname(to), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The parsed content of a JSON file; undefined when there is none, or nothing in it yet. */
export function readJson(path: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
