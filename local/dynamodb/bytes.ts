/** Replacer for JSON.stringify: DynamoDB’s JSON has bytes in base64. `toJSON` of a Buffer runs before a replacer sees it, so the holder is asked for the value. */
export function binaryAsBase64(this: unknown, key: string, value: unknown): unknown {
  const raw = typeof this === 'object' && this !== null ? Reflect.get(this, key) : value
  return raw instanceof Uint8Array ? Buffer.from(raw).toString('base64') : value
}
