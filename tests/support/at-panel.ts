import { createCases } from '#adapters/dynamodb/cases.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { MeetingStages } from '#demo/meeting.ts'
import { createMeetingStages } from '#demo/meeting.ts'
import { officerOf } from '#demo/offices.ts'
import type { PanelStages } from '#demo/panel.ts'
import { createPanelStages } from '#demo/panel.ts'
import type { Assessed as Result } from '#domain/actions/assess.ts'
import { assess } from '#domain/actions/assess.ts'
import type { Application } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Panel, Seat } from '#domain/panel.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleSiteVisit } from '#schemas/examples/visit.ts'
import type { Applied } from '#tests/support/applied.ts'
import { put } from '#tests/support/applied.ts'
import { deskPassed } from '#tests/support/desk-passed.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

/** A case the experts have, and what is known of it in the table. */
export interface AtPanel extends Applied {
  readonly panel: PanelStages
  readonly meeting: MeetingStages
  application(): Promise<Application>
  newest(): Promise<Panel>
  panelNo(n: number): Promise<Panel | undefined>
  seat(email: string): Promise<Seat | undefined>
  tasks(): Promise<Task[]>
  /** What the domain makes of the sheets as they are. */
  computed(n?: number): Promise<Result>
}

/** An application before the experts: the panel is drawn and waits for the city. */
export async function atPanel(started: Started, spec: ParkSpec): Promise<AtPanel> {
  const { product, local } = started
  const park = await deskPassed(started, spec)
  const db = tableOf(local)
  const cases = createCases(db)
  const tasks = createTasks(db)
  const today = dateOf(await product.now())
  const loaded = async () => {
    const application = await cases.load(park.id)
    if (!application) throw new Error(`no application ${park.id}`)
    return application
  }
  const panelNo = (n: number) => cases.panel(park.id, n)
  const newest = async () => {
    const panel = await panelNo((await loaded()).panel ?? 0)
    if (!panel) throw new Error(`${park.id} has no panel`)
    return panel
  }
  const byHand = createMeetingStages(product, spec, today)
  const visiting = officerOf('CITY', 'CITY_EDIT', today)
  const meeting: MeetingStages = {
    ...byHand,
    async visit(answers) {
      const reviewer = await park.open(visiting)
      const now = await product.now()
      for (let n = 1; n <= 6; n++) await put(db, now, reviewer.taskId, 'photos', n)
      await reviewer.decide({ ...exampleSiteVisit(dateOf(now)), ...answers })
      return reviewer
    },
  }
  return {
    ...park,
    meeting,
    panel: createPanelStages(product, spec, today),
    application: loaded,
    panelNo,
    newest,
    seat: async (email) => (await newest()).seats.find((one) => one.email === email),
    tasks: () => tasks.ofCase(park.id),
    computed: async (n) =>
      assess({ cases, tasks, rubrics: createRubrics(db) }, park.id, n ?? (await newest()).n),
  }
}

/** The panel is confirmed: five experts are invited. */
export async function atInvitation(started: Started, spec: ParkSpec): Promise<AtPanel> {
  const park = await atPanel(started, spec)
  await park.panel.confirm()
  return park
}

/** The experts have judged: the case waits for the visit. */
export async function atVisit(
  started: Started,
  spec: ParkSpec,
  shares?: readonly number[],
): Promise<AtPanel> {
  const park = await atInvitation(started, spec)
  await park.panel.assess(shares)
  return park
}

/** The visit found the park as declared: the case waits for the meeting. */
export async function atMeeting(
  started: Started,
  spec: ParkSpec,
  shares?: readonly number[],
): Promise<AtPanel> {
  const park = await atVisit(started, spec, shares)
  await park.meeting.visit()
  return park
}

/** Suspends the whole pool but so many, so that a test knows whom the lot may meet; returns their addresses. */
export async function poolOf({ local, product }: Started, count: number): Promise<string[]> {
  const experts = createExperts(tableOf(local))
  const all = (await experts.all()).sort((a, b) => a.email.localeCompare(b.email))
  const at = await product.now()
  const kept = all.slice(0, count)
  for (const [n, expert] of all.entries()) {
    const status = n < count ? '在库' : '暂停'
    if (expert.status !== status)
      await experts.put(
        { ...expert, status, history: [...expert.history, { at, by: '测试', what: 'status' }] },
        expert.version,
      )
  }
  return kept.map(({ email }) => email)
}

/** Changes the batch for whatever happens from now on. */
export async function batchWith(
  { local, product }: Started,
  changes: { panel?: Batch['panel']; days?: Partial<Batch['days']> },
): Promise<void> {
  const batch = demonstrationBatch(await product.now())
  const { panel = batch.panel, days } = changes
  await local.call('administer', {
    command: 'put-batch',
    batch: { ...batch, panel, days: { ...batch.days, ...days } },
    reason: '测试',
  })
}
