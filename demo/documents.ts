/** Small made-up documents of the kinds a slot may take; told apart by their content. */
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const pdf = bytes('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
const jpg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])
const xlsx = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0])
const geojson = bytes(
  '{"type":"Polygon","coordinates":[[[106.2,29.6],[106.21,29.6],[106.21,29.61],[106.2,29.6]]]}',
)

const documents: Readonly<Record<string, Uint8Array>> = { pdf, png, jpg, xlsx, geojson }

export function documentOf(kind: string): { name: string; bytes: Uint8Array } {
  const found = documents[kind]
  if (!found) throw new Error(`no document of the kind ${kind}`)
  return { name: `示例材料.${kind}`, bytes: found }
}
