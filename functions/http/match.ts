import type { HttpFunction, OperationName } from '#functions/operations.ts'
import { operationNames, operations } from '#functions/operations.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'

interface Pattern {
  readonly name: OperationName
  readonly method: string
  readonly route: Route
  readonly expression: RegExp
  readonly literal: number
}

const patterns: readonly Pattern[] = operationNames
  .map((name) => {
    const [method, route] = name.split(' ') as [string, Route]
    const source = routes[route].replace(/[.]/g, '\\.').replace(/:([a-z]+)/g, '(?<$1>[^/]+)')
    return {
      name,
      method,
      route,
      expression: new RegExp(`^${source}$`),
      literal: routes[route].replace(/:[a-z]+/g, '').length,
    }
  })
  .sort((a, b) => b.literal - a.literal)

export type Match =
  | { readonly kind: 'found'; readonly name: OperationName; readonly params: Record<string, string> }
  | { readonly kind: 'other-method' }
  | { readonly kind: 'none' }

/** Finds the operation for a request; the most literal route wins. HEAD is asked of GET. */
export function match(method: string, path: string): Match {
  const asked = method === 'HEAD' ? 'GET' : method
  const fitting = patterns.filter((pattern) => pattern.expression.test(path))
  const best = fitting.find((pattern) => pattern.method === asked)
  if (!best) return { kind: fitting.length > 0 ? 'other-method' : 'none' }
  const groups = best.expression.exec(path)?.groups ?? {}
  try {
    const params = Object.fromEntries(
      Object.entries(groups).map(([k, v]) => [k, decodeURIComponent(v ?? '')]),
    )
    return { kind: 'found', name: best.name, params }
  } catch {
    return { kind: 'none' }
  }
}

/** Which function answers a request; what no function knows goes to the public pages, which say so. */
export function functionFor(method: string, path: string): HttpFunction {
  const found = match(method, path)
  if (found.kind === 'found') return operations[found.name].fn
  const other = patterns.find((pattern) => pattern.expression.test(path))
  return other ? operations[other.name].fn : 'public'
}

/** The route as API Gateway names it, without the values in the path: what a log may hold. */
export function routeKeyOf(method: string, path: string): string {
  const found = match(method, path)
  if (found.kind !== 'found') return '$default'
  const [, route] = found.name.split(' ') as [string, Route]
  return `${method} ${routes[route].replace(/:([a-z]+)/g, '{$1}')}`
}
