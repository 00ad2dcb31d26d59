import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive as text. source: APPNOTE.TXT 4.3.12, central directory header */
export function unzip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files: Record<string, string> = {}
  let at = buffer.readUInt32LE(end + 16)
  for (let n = buffer.readUInt16LE(end + 10); n > 0; n--) {
    const [method, packed] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset))
    const local = buffer.readUInt32LE(at + 42)
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(from, from + packed)
    const path = buffer.toString('utf8', at + 46, at + 46 + (name ?? 0))
    files[path] = (method === 8 ? inflateRawSync(data) : data).toString('utf8')
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** The paragraphs of a document, each with its own XML and its text. */
export function paragraphsOf(xml: string): readonly { readonly xml: string; readonly text: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([found]) => ({
    xml: found,
    text: [...found.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  }))
}
