import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { HttpFunction } from '#functions/operations.ts'
import { operationNames, operations } from '#functions/operations.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'
import type { Functions } from './functions.ts'

/** What people's requests come through. */
export interface Front {
  /** Address of the site, without a trailing slash. */
  readonly baseUrl: string
  readonly serverErrors: Metric
  /** Sends each path to its function; after the functions, which know the address, exist. */
  readonly connect: (functions: Functions) => void
}

/** Requests of all visitors together; a batch's last evening stays well below. */
export const throttle = { perSecond: 100, burst: 200 } as const

/** What no function knows goes to the public pages, which say so. */
export const everythingElse: HttpFunction = 'public'

export interface Path {
  readonly path: string
  readonly fn: HttpFunction
}

/** Each path once, with every method: the function behind it answers a method it does not have with 405. */
export const paths: readonly Path[] = pathsOf(operationNames)

export const httpFunctions: readonly HttpFunction[] = [
  ...new Set(operationNames.map((name) => operations[name].fn)),
]

function pathsOf(names: readonly (keyof typeof operations)[]): Path[] {
  const found = new Map<string, HttpFunction>()
  for (const name of names) {
    const { fn } = operations[name]
    const path = routes[routeOf(name)].replace(/:(\w+)/g, '{$1}')
    if (found.has(path) && found.get(path) !== fn) throw new Error(`${path} is answered by two functions`)
    found.set(path, fn)
  }
  return [...found].map(([path, fn]) => ({ path, fn }))
}

function routeOf(name: string): Route {
  const route = Object.keys(routes).find((known) => name.endsWith(` ${known}`))
  if (!route) throw new Error(`${name} has no route`)
  return route as Route
}

/** One line for each request. Never its path: a mailed link carries its secret there. */
export function logged(route: string): string {
  return JSON.stringify({
    at: '$context.requestTimeEpoch',
    request: '$context.requestId',
    method: '$context.httpMethod',
    route,
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    fault: '$context.integrationErrorMessage',
  })
}
