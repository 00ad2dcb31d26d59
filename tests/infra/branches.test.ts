import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchesOf } from '#infra/branches.ts'
import type { Path } from '#infra/front.ts'
import { ask } from './rest.ts'

const plain = (path: string): string => path.replace(/\{\w+\}/g, 'value')

const part = fc.constantFrom('a', 'b', 'c', '{v}')
const fn = fc.constantFrom('public', 'staff', 'links') satisfies fc.Arbitrary<Path['fn']>
const somePaths = fc
  .dictionary(
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
    fn,
  )
  .map((all): Path[] => Object.entries(all).map(([path, to]) => ({ path, fn: to })))

test('every path reaches the function it had, and what no path names reaches one', () => {
  fc.assert(
    fc.property(somePaths, (paths) => {
      const found = branchesOf(paths, 'public')
      for (const { path, fn } of paths) {
        expect(ask(found, plain(path))).toBe(fn)
        expect(ask(found, `${plain(path)}/not/there`)).toBeDefined()
      }
      expect(ask(found, '/')).toBe('public')
      expect(ask(found, '/not-there')).toBeDefined()
    }),
  )
})

test('a place of one function is taken whole, below its variable', () => {
  const paths: Path[] = [
    { path: '/homes/{id}', fn: 'parks' },
    { path: '/homes/{id}/roster', fn: 'parks' },
    { path: '/homes/{id}/roster/rows/{row}', fn: 'parks' },
  ]
  expect(branchesOf(paths, 'public')).toEqual([
    { path: '/', fn: 'public' },
    { path: '/homes', fn: 'parks' },
    { path: '/homes/{id}', fn: 'parks' },
    { path: '/homes/{id}/{proxy+}', fn: 'parks' },
    { path: '/{proxy+}', fn: 'public' },
  ])
})

test('a second function below a place brings resources and takes none away', () => {
  fc.assert(
    fc.property(somePaths, (paths) => {
      const before = branchesOf([...paths, { path: '/a/{v}', fn: 'staff' }], 'public')
      const after = branchesOf(
        [...paths, { path: '/a/{v}', fn: 'staff' }, { path: '/a/{v}/charts/{w}', fn: 'figures' }],
        'public',
      )
      const still = new Set(after.map(({ path }) => path))
      expect(before.filter(({ path }) => !still.has(path))).toEqual([])
    }),
  )
})
