import { conflictsOf } from '#domain/conflicts.ts'
import { drawPanel } from '#domain/draw.ts'
import { moveExpert, newExpert, noteMissed, signAgreement } from '#domain/expert.ts'
import { answersOf } from '#domain/expert-profile.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { expertProfile } from '#schemas/forms/expert-profile.ts'
import { check } from '#schemas/operations/check.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { context, example, staff } from '#tests/web/samples.ts'
import { Heading } from '#web/components/heading.tsx'
import { PanelProposal } from '#web/components/panel-proposal.tsx'
import { Page } from '#web/layout/page.tsx'
import { ExpertPage } from '#web/pages/expert.tsx'
import { ExpertsPage } from '#web/pages/experts.tsx'

const by = { at: '2026-11-16T06:40:00Z', by: '罗承志' }
const pool = demonstrationExperts().map((profile, n) => newExpert(`exp_${n}`, profile, 'imported', by))
const [first] = pool
if (!first) throw new Error('no expert')
const suspended = {
  ...moveExpert(
    noteMissed(signAgreement(first, 2026, by), 'SB-2026-BS-0002', by),
    '暂停',
    '本人长期出国',
    by,
  ),
  load: 1,
  moves: ['在库', '退出'] as const,
}
const listed = pool.map((expert, n) => ({ ...expert, load: n % 3 }))

const facts = {
  answers: example.answers,
  roster: example.roster,
  districtId: WORKED.districtId,
  recommendedBy: [WORKED.districtId],
  people: [],
}
const excluded = pool.flatMap((expert) => {
  const reasons = conflictsOf(expert, facts).map(({ reason }) => reason)
  return reasons.length > 0 ? [{ id: expert.id, name: expert.name, reasons }] : []
})

function proposal(from: typeof listed) {
  const out = excluded.map(({ id }) => id)
  const terms = {
    seed: '5f1c7a40e2b9d683',
    excluded: out,
    load: {},
    clusters: ['A1', 'D11'],
    size: 5,
    reserves: 2,
  }
  const { members, reserves, unmet } = drawPanel({ ...terms, pool: from })
  return (
    <Page title="专家组抽取方案" wide>
      <Heading title="专家组抽取方案" />
      <PanelProposal
        members={members}
        reserves={reserves}
        unmet={unmet}
        excluded={excluded}
        seed={terms.seed}
        poolSize={from.length}
      />
    </Page>
  )
}

export const experts: readonly Exhibit[] = [
  {
    name: 'experts',
    person: staff,
    page: (
      <ExpertsPage
        experts={listed}
        counts={{ all: 24, serving: 23 }}
        filter={{ status: '在库', specialty: undefined }}
        page={1}
        pages={2}
        mayKeep
        imported={{ added: 20, changed: 4 }}
        refused={[]}
      />
    ),
  },
  {
    name: 'experts-refused',
    person: staff,
    page: (
      <ExpertsPage
        experts={[]}
        counts={{ all: 0, serving: 0 }}
        filter={{ status: undefined, specialty: undefined }}
        page={1}
        pages={1}
        mayKeep
        refused={[{ row: 3, column: 'D 列 职称', message: '从所列选项中选择职称' }]}
      />
    ),
  },
  {
    name: 'expert',
    person: staff,
    page: (
      <ExpertPage
        expert={suspended}
        form={expertProfile}
        answers={answersOf(suspended)}
        problems={[]}
        context={context}
        mayKeep
      />
    ),
  },
  {
    name: 'expert-read',
    person: staff,
    page: (
      <ExpertPage
        expert={suspended}
        form={expertProfile}
        answers={answersOf(suspended)}
        problems={[]}
        context={context}
        mayKeep={false}
      />
    ),
  },
  {
    name: 'expert-new',
    person: staff,
    page: (
      <ExpertPage
        expert={undefined}
        form={expertProfile}
        answers={{}}
        problems={check(expertProfile, {}, context)}
        context={context}
        mayKeep
      />
    ),
  },
  { name: 'panel-proposal', person: staff, page: proposal(listed) },
  { name: 'panel-proposal-short', person: staff, page: proposal(listed.slice(0, 3)) },
]
