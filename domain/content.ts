/** What a document is, told from its first bytes and never from its name. */
export type ContentKind = 'pdf' | 'jpg' | 'png' | 'xlsx' | 'geojson'

export const contentTypes: { readonly [kind in ContentKind]: string } = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
}

const signatures: readonly { readonly kind: ContentKind; readonly bytes: readonly number[] }[] = [
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
]

/** `head` is the first 4 KB or the whole of a shorter document. */
export function contentKindOf(head: Uint8Array): ContentKind | undefined {
  const known = signatures.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte))
  if (known) return known.kind
  const text = new TextDecoder('utf-8').decode(head).trimStart()
  return text.startsWith('{') && /"type"\s*:\s*"(Feature|FeatureCollection|Polygon|MultiPolygon)"/.test(text)
    ? 'geojson'
    : undefined
}
