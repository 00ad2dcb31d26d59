import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedIn } from '#domain/figures/counted.ts'
import type { Home } from '#domain/figures/home.ts'
import { homeFigures } from '#domain/figures/home.ts'
import type { Matter } from '#domain/matter.ts'
import { matterKinds } from '#domain/matter.ts'
import { withProjection } from '#domain/projected.ts'
import { title } from '#tests/domain/figures/title.ts'

const home: Home = {
  title,
  applied: {},
  roster: [],
  ledgers: {},
  matters: [],
  rubrics: [],
  mine: new Set(),
}

const day = fc.constantFrom('2026-02-10', '2026-08-01')
const instant = day.map((on) => `${on}T02:00:00.000Z`)
const amount = fc.integer({ min: 0, max: 2 })
/** What the data of every kind may hold, the same shape for all: each reads its own. */
const data = fc.record(
  {
    late: amount,
    submittedAt: instant,
    missingAt: instant,
    figures: fc.oneof(
      fc.constant({}),
      amount.map((revenueYtd) => ({ revenueYtd })),
    ),
    dueOn: day,
    approved: amount,
    listedUntil: day,
    paidOn: day,
    publishedAt: instant,
    published: fc.record({
      score: amount,
      band: fc.constantFrom('优秀', '合格'),
      at: instant,
      appealUntil: day,
    }),
    returns: amount,
    note: fc.constantFrom('', '已核对'),
  },
  { requiredKeys: [] },
)
const always = {
  level: 'yellow',
  projectName: '',
  applicant: '',
  applicantUscc: '',
  category: '',
  programYear: 2026,
  requested: 1,
  priority: false,
  claims: [],
  parkName: '',
  districtId: '',
  caseTitle: '',
  caseType: '',
  text: {},
  namesFirm: false,
  year: 2026,
  cycle: 1,
  selfDue: '2027-01-31',
}
const matter = (kind: Matter['kind']): fc.Arbitrary<Matter> =>
  fc.record({
    caseId: fc.constant('app_1'),
    kind: fc.constant(kind),
    key: fc.constant(kind === 'monitoring' ? '2026Q1' : '2026'),
    period: fc.constant('2026'),
    status: fc.constantFrom('open', 'excused', 'asked', 'issued', 'accepted'),
    openedAt: instant,
    changedAt: instant,
    closedAt: fc.option(instant, { nil: undefined }),
    flags: fc.constantFrom([], ['jump']),
    data: data.map(({ late, ...own }) => ({ ...always, ...own, ...(kind === 'monitoring' && { late }) })),
    version: amount,
  })
const change = fc
  .constantFrom(...matterKinds)
  .chain((kind) => fc.record({ before: matter(kind), after: matter(kind) }))

const projects = (one: { before: Matter; after: Matter }) =>
  withProjection({ effects: [], matters: [one] }).some(({ kind }) => kind === 'project')

test('a matter that changes a figure has the figures worked out anew', () => {
  const figures = (one: Matter) =>
    homeFigures({ ...home, matters: [one].flatMap((m) => countedIn(m) ?? []) }, '2026-12-31')
  fc.assert(
    fc.property(change, (one) => {
      const [was, is] = [figures(one.before), figures(one.after)]
      if (JSON.stringify(was) !== JSON.stringify(is)) expect(projects(one)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a matter that goes on without changing what counts does not', () => {
  fc.assert(
    fc.property(change, instant, (one, changedAt) => {
      const { before } = one
      const after = {
        ...before,
        changedAt,
        flags: ['file'],
        version: 9,
        data: { ...before.data, returns: 3 },
      }
      const published = before.kind === 'evaluation' && before.data.published !== undefined
      expect(projects({ before, after })).toBe(published)
    }),
  )
})
