import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1980-01-01: the same parts are the same archive whenever it is written. */
const dosDate = 0x0021

/** A ZIP archive. source: APPNOTE.TXT 4.3 */
export function zip(parts: readonly Part[]): Uint8Array {
  let offset = 0
  const files: Buffer[] = []
  const index: Buffer[] = []
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes)
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(dosDate, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, named, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    index.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, named]))
    files.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, directory, Buffer.from('PK\u0005\u0006'), end])
}
