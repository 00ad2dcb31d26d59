import type { Synthesized } from './synthesize.ts'
import { flat } from './synthesize.ts'

export interface Found {
  readonly path: string
  readonly fn: string | undefined
}

/** The paths of a template's REST API that have a method, each with its function. */
export function restPaths(platform: Synthesized): readonly Found[] {
  const resources = new Map(platform.ofType('AWS::ApiGateway::Resource'))
  const pathOf = (reference: string): string => {
    const resource = resources.get(reference.slice(2, -1))
    return resource ? `${pathOf(flat(resource.Properties.ParentId))}/${resource.Properties.PathPart}` : ''
  }
  return platform.properties('AWS::ApiGateway::Method').map(({ ResourceId, Integration }) => {
    const [, id = ''] = /\$\{(\w+)\.Arn\}/.exec(flat((Integration as { Uri: unknown }).Uri)) ?? []
    return { path: pathOf(flat(ResourceId)) || '/', fn: platform.nameOf(id) }
  })
}

/**
 * Who answers: at each step the literal resource, else the variable, else the greedy one, and never back, source: API Gateway
 * Developer Guide, "Set up a proxy integration with a proxy resource": siblings of a proxy resource are excluded from it.
 * @throws when a resource has two children of which only one is allowed
 */
export function ask(found: readonly Found[], path: string): string | undefined {
  let at = ''
  for (const part of path.split('/').filter((one) => one !== '')) {
    const below = childrenOf(found, at)
    const variables = below.filter((one) => one.startsWith('{'))
    if (variables.length > 1) throw new Error(`${at}: ${variables.join(' and ')}, but only one is allowed`)
    const next = below.includes(part) ? part : variables[0]
    if (next === undefined) return undefined
    at = `${at}/${next}`
    if (next.endsWith('+}')) break
  }
  return found.find((one) => one.path === (at || '/'))?.fn
}

function childrenOf(found: readonly Found[], parent: string): readonly string[] {
  const below = found.filter(({ path }) => path !== '/' && path.startsWith(`${parent}/`))
  return [...new Set(below.map(({ path }) => path.slice(parent.length + 1).split('/')[0] ?? ''))]
}
