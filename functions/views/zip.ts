import { crc32 } from 'node:zlib'

interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A ZIP archive of files as they are, without compression. Source: APPNOTE.TXT 4.3. The same files make the same bytes. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(files).map(
    ([name, text]): Part => ({ name, bytes: Buffer.from(text, 'utf8') }),
  )
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const head = header(part)
    const entry = Buffer.concat([signature(0x04034b50), head, Buffer.from(part.name), part.bytes])
    central.push(
      Buffer.concat([signature(0x02014b50), uint16(20), head, placed(offset), Buffer.from(part.name)]),
    )
    local.push(entry)
    offset += entry.length
  }
  const directory = Buffer.concat(central)
  const end = [
    uint16(0),
    uint16(0),
    uint16(parts.length),
    uint16(parts.length),
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ]
  return Buffer.concat([...local, directory, signature(0x06054b50), ...end])
}

/** What a file's own header and its line in the directory have in common. Names are UTF-8; the date is 1 January 1980. */
function header({ name, bytes }: Part): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(0x0800),
    uint16(0),
    uint16(0),
    uint16(0x21),
    uint32(crc32(bytes)),
    uint32(bytes.length),
    uint32(bytes.length),
    uint16(Buffer.byteLength(name)),
    uint16(0),
  ])
}

/** No comment, first disk, no attributes, and where the file begins. */
function placed(offset: number): Buffer {
  return Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)])
}

const signature = uint32

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
