import type { HttpFunction } from '#functions/operations.ts'
import type { Path } from './front.ts'

interface Node {
  fn?: HttpFunction
  readonly below: Map<string, Node>
}

const greedy = '{proxy+}'

/**
 * The same answers with far fewer paths: below a place whose paths all go to one function, `{proxy+}` takes them. Where a
 * route has a variable, that stays and the greedy one comes below it: a resource of a REST API has one child of the two kinds
 * ("only one is allowed"), and when a deployment makes a new child the old one is still there.
 */
export function branchesOf(paths: readonly Path[], everythingElse: HttpFunction): readonly Path[] {
  return branch(treeOf([{ path: '/', fn: everythingElse }, ...paths]), '', everythingElse)
}

function treeOf(paths: readonly Path[]): Node {
  const root: Node = { below: new Map() }
  for (const { path, fn } of paths) {
    let node = root
    for (const part of path.split('/').filter((one) => one !== '')) {
      const next = node.below.get(part) ?? { below: new Map() }
      node.below.set(part, next)
      node = next
    }
    node.fn = fn
  }
  return root
}

/** What no route names goes to the function of the nearest address above, which says that there is nothing. */
function branch(node: Node, path: string, above: HttpFunction): Path[] {
  const owners = ownersOf(node)
  const [sole = above] = owners
  const fn = node.fn ?? (owners.size === 1 ? sole : above)
  const mine = (child: Node): boolean => [...ownersOf(child)].every((owner) => owner === fn)
  const variable = [...node.below].find(([part]) => part.startsWith('{'))?.[1]
  const taken = (child: Node): boolean => child !== variable && mine(child) && (!variable || mine(variable))
  return [
    { path: path || '/', fn },
    ...[...node.below].flatMap(([part, child]) => (taken(child) ? [] : branch(child, `${path}/${part}`, fn))),
    ...(variable ? [] : [{ path: `${path}/${greedy}`, fn }]),
  ]
}

function ownersOf({ fn, below }: Node): Set<HttpFunction> {
  return new Set([...(fn ? [fn] : []), ...[...below.values()].flatMap((child) => [...ownersOf(child)])])
}
