import type { Application } from '#domain/application.ts'
import { changeIn } from '#domain/change.ts'
import type { Matter } from '#domain/matter.ts'
import { matterIn } from '#domain/matter.ts'
import type { Matters, Tasks, Titles } from '#domain/ports.ts'
import { mayExtend, Rectification, rectificationForms } from '#domain/rectification.ts'
import { groundsIn, Removal, removalForms } from '#domain/removal.ts'
import { eligibilityOf, extendedTo } from '#domain/renewal.ts'
import { resultsIn } from '#domain/results.ts'
import type { Task } from '#domain/task.ts'
import { besides } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import { chineseDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { leastBanYears } from '#schemas/reference/bans.ts'
import { groundsInWords } from '#schemas/reference/removal-grounds.ts'
import { str } from '#schemas/rule.ts'

export interface TitleLifeFactsDeps {
  readonly tasks: Tasks
  readonly matters: Matters
  readonly titles: Titles
}

type Facts = Readonly<Record<string, unknown>>
type Decided = Extract<Task, { status: 'decided' }>

const none = '园区在规定期限内未提交'

/** What the forms of a rectification, a removal, a review and a warning know. */
export async function titleLifeFacts(
  deps: TitleLifeFactsDeps,
  task: Task,
  application: Application,
  at: string,
): Promise<Facts> {
  if (task.form.id === 'title-warning' && changeIn(task.lane) !== undefined)
    return { hasBecause: true, because: '重大事项变更逾期报告（超过变更日期3个月）' }
  const lane = matterIn(task.lane)
  if (lane?.kind !== 'rectification' && lane?.kind !== 'removal' && lane?.kind !== 'renewal') return {}
  const matter = await deps.matters.load(application.id, lane.kind, lane.key)
  if (!matter) return {}
  if (lane.kind === 'renewal') return renewalFacts(deps, application)
  const others = await deps.tasks.ofCase(application.id, besides(task))
  const tasks = others.filter((one) => one.lane === task.lane)
  return lane.kind === 'removal' ? removalFacts(matter, tasks, at) : rectificationFacts(matter, tasks)
}

function rectificationFacts(matter: Matter, tasks: readonly Task[]): Facts {
  const data = Rectification.parse(matter.data)
  const report = data.reported ? decidedOn(tasks, rectificationForms.report) : undefined
  const check = decidedOn(tasks, rectificationForms.check)
  const said = (report?.answers ?? {}) as Answers
  const rows = rowsOf(said.actions)
  return {
    noticeNo: data.noticeNo,
    hasBecause: true,
    because: data.because,
    dueOn: data.dueOn,
    cause: data.cause,
    consequence: data.consequence,
    problems: data.problems.map(({ due, ...row }) => ({ ...row, due: chineseDay(due) })),
    mayExtend: mayExtend(data),
    handedIn:
      data.reported === undefined
        ? undefined
        : report
          ? `${report.decision}（${dateOf(report.decidedAt)}）`
          : none,
    answers: data.problems.map(({ problem }, i) => ({
      problem,
      measure: rows[i] ? str(rows[i], 'measure') : none,
      state: rows[i] ? str(rows[i], 'state') : '未提交',
    })),
    remaining: str(said, 'remaining'),
    extensionAsk: str(said, 'extensionAsk'),
    districtCheck: check?.decision,
    districtReason: check && str(check.answers as Answers, 'reason'),
  }
}

function removalFacts(matter: Matter, tasks: readonly Task[], at: string): Facts {
  const { because } = Removal.parse(matter.data)
  const proposal = decidedOn(tasks, removalForms.proposal)
  const hearing = decidedOn(tasks, removalForms.hearing)
  const proposed = (proposal?.answers ?? {}) as Answers
  const grounds = groundsIn(proposed)
  return {
    hasBecause: true,
    because,
    grounds: groundsInWords(grounds),
    facts: str(proposed, 'facts'),
    statement: hearing
      ? str(hearing.answers as Answers, 'statement') || hearing.decision
      : '园区在 5 个工作日内未陈述申辩',
    leastBanYears: leastBanYears(grounds, dateOf(at)),
    proposer: proposal?.decidedBy.email,
  }
}

async function renewalFacts(deps: TitleLifeFactsDeps, { id, titleNo }: Application): Promise<Facts> {
  const [title, matters] = await Promise.all([
    titleNo === undefined ? undefined : deps.titles.load(titleNo),
    deps.matters.ofCase(id, 'evaluation'),
  ])
  if (!title) return {}
  const { validTo } = title
  return { titleNo, validTo, newValidTo: extendedTo(validTo), ...eligibilityOf(resultsIn(matters), title) }
}

/** The newest decision on a form. */
function decidedOn(tasks: readonly Task[], form: string): Decided | undefined {
  return tasks
    .filter((task) => task.status === 'decided')
    .filter((task) => task.form.id === form)
    .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))
    .at(-1)
}
