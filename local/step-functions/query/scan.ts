/** Every variable an expression mentions, with the member first read from it: `$states.result.x` gives ['states', 'result']. */
export function mentions(ast: unknown): [string, string | undefined][] {
  const found: [string, string | undefined][] = []
  walk(ast, found)
  return found
}

function walk(node: unknown, found: [string, string | undefined][]): void {
  if (Array.isArray(node)) {
    for (const part of node) walk(part, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const { type, value, steps } = node as { type?: unknown; value?: unknown; steps?: unknown }
  if (type === 'path' && Array.isArray(steps)) {
    const name = nameOf(steps[0], 'variable')
    if (name !== undefined) {
      found.push([name, nameOf(steps[1], 'name')])
      walk(steps[0] && { ...steps[0], type: 'visited' }, found)
      walk(steps.slice(1), found)
      return
    }
  }
  if (type === 'variable' && typeof value === 'string') found.push([value, undefined])
  for (const part of Object.values(node)) walk(part, found)
}

function nameOf(node: unknown, type: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const step = node as { type?: unknown; value?: unknown }
  return step.type === type && typeof step.value === 'string' ? step.value : undefined
}
