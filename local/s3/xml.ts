const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

export function xml(name: string, children: Readonly<Record<string, string>>): string {
  const inner = Object.entries(children).map(([tag, text]) => `<${tag}>${escapeXml(text)}</${tag}>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inner.join('')}</${name}>`
}
