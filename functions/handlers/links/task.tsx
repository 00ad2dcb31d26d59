import { DomainError, MailRefused } from '#domain/errors.ts'
import { matterIn, periodIn } from '#domain/matter.ts'
import { publication } from '#domain/notice.ts'
import { objectionIn, opensIdentity } from '#domain/objection.ts'
import type { Task } from '#domain/task.ts'
import { openPaths } from '#domain/task-correction.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { correctionItems } from '#functions/views/correction-items.ts'
import { dueView } from '#functions/views/due.ts'
import { fileMap, filledSlots } from '#functions/views/slots.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { begin } from '#schemas/operations/begin.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import { unlock } from '#schemas/operations/unlock.ts'
import { idOf } from '#web/components/id.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { TaskPage } from '#web/pages/task.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'
import { materialsOf } from './materials.ts'

const meeting = 'decision-meeting'

export function showTask(deps: LinkDeps): Handler {
  return (call) => render(deps, call, {})
}

/** Keeps what was typed; the decision is another post. */
export function saveTask(deps: LinkDeps): Handler {
  return async (call) => {
    const { task, email } = holdingOf(call)
    await deps.saveDraft({ taskId: task.id, email, posted: call.posted })
    if (call.wantsJson || field(call, '_autosave')) return json({ saved: true, savedAt: deps.now() })
    const added = field(call, '_add')
    return added ? render(deps, call, { added }) : seeOther(path('task', { task: task.id }))
  }
}

/** The decision: the filled form and the holder's own name, typed. A second one is told who was first. */
export function decideTask(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const { task, email } = holding
    const confirmation = field(call, 'confirmName')
    const code = field(call, 'confirmCode')
    try {
      const decided = await deps.decide({
        taskId: task.id,
        email,
        actor: holderActor(call, holding),
        posted: call.posted,
        confirmation,
        code,
      })
      const done = decided.status === 'decided' ? decided.decision : ''
      return call.wantsJson ? json({ decision: done }, 201) : seeOther(path('decided', { task: task.id }))
    } catch (error) {
      if (!(error instanceof DomainError) || call.wantsJson) throw error
      if (error.code === 'task.closed' && error.details.by)
        return seeOther(path('decided', { task: task.id }))
      const form = deps.forms.form(task.form.id, task.form.version)
      const problems = problemsOf(error, form, confirmation)
      if (!problems) throw error
      return render(deps, call, { problems, confirmation, status: 422 })
    }
  }
}

/** Keeps what was typed and mails the code that confirms it. */
export function mailDecisionCode(deps: LinkDeps): Handler {
  return async (call) => {
    const { task, email } = holdingOf(call)
    await deps.saveDraft({ taskId: task.id, email, posted: call.posted })
    try {
      await deps.requestDecisionCode({ taskId: task.id, email })
    } catch (error) {
      if (!(error instanceof MailRefused) || call.wantsJson) throw error
      const said = { zh: '登记的邮箱拒收邮件，请联系管理人员', en: 'Your registered address takes no mail' }
      return render(deps, call, { problems: [{ path: 'confirmCode', code: 'mail', ...said }], status: 422 })
    }
    return call.wantsJson
      ? json({ sent: true }, 202)
      : seeOther(`${path('task', { task: task.id })}?code=sent#${idOf('confirmCode')}`)
  }
}

const nameMissing: Problem = {
  path: 'confirmName',
  code: 'confirmation',
  zh: '输入您本人的姓名以确认，须与登记的姓名一致',
  en: 'Type your own name as registered to confirm',
}

/** What a refusal asks for on this page; undefined when it belongs to a page of its own. */
function problemsOf(
  error: DomainError,
  { decision = '', confirm }: Form,
  name: string,
): Problem[] | undefined {
  const said = { code: error.code, zh: t('zh-CN').refusals[error.code], en: t('en').refusals[error.code] }
  switch (error.code) {
    case 'task.invalid':
      return confirm !== 'code' && name.trim() === '' ? [nameMissing] : []
    case 'confirmation.wrong':
      return [nameMissing]
    case 'code.wrong':
    case 'code.expired':
    case 'code.too-many':
      return [{ path: 'confirmCode', ...said }]
    case 'return.rounds-exhausted':
    case 'quota.exhausted':
      return [{ path: decision, ...said }]
    case 'rank.taken':
      return [{ path: 'districtRank', ...said }]
    default:
      return undefined
  }
}

interface Shown {
  readonly problems?: readonly Problem[]
  readonly confirmation?: string
  readonly added?: string
  readonly status?: number
}

async function render(deps: LinkDeps, call: Call, shown: Shown): Promise<Reply> {
  const { task, holder } = holdingOf(call)
  if (task.status === 'decided') return seeOther(path('decided', { task: task.id }))
  if (!holder) return seeOther(path('delegate', { task: task.id }))
  const form = deps.forms.form(task.form.id, task.form.version)
  const { draft, files, context, returned, ...materials } = await materialsOf(deps, call, task, holder)
  const answers: Answers = settle(form, draft?.answers ?? returned ?? begin(form, context), context)
  const problems = shown.problems ? [...check(form, answers, context), ...shown.problems] : []
  const given = task.delegations.findLast((one) => one.to === holder.email)
  if (call.wantsJson) return json({ task: publicTask(task), answers, problems })
  return deps.show(
    call,
    <TaskPage
      task={{
        id: task.id,
        caseNo: task.caseNo,
        parkName: task.parkName,
        stage: task.stage,
        matter: matterOf(task, materials.stands),
        due: dueView(task.due, deps.now()),
        holder: holder.name,
        delegatedBy: given?.from,
        whole: materials.material === 'all',
      }}
      form={form}
      answers={answers}
      problems={problems}
      advice={draft ? advise(form, answers, context) : []}
      context={context}
      dossier={materials.dossier}
      proposal={materials.proposal}
      reported={materials.reported}
      changes={materials.changes}
      timeline={materials.timeline}
      about={materials.papers ?? materials.about}
      papers={materials.papers?.slots}
      filed={materials.filed}
      beside={materials.beside}
      slots={filledSlots(form, files, call.lang)}
      files={fileMap(files)}
      correction={correctionIn(form, task, call.lang)}
      added={shown.added}
      savedAt={draft?.savedAt}
      confirmName={shown.confirmation}
      elsewhere={task.form.id === publication ? path('staffNotice', { batch: materials.batchId }) : undefined}
      objector={objectorOf(task, holder.email)}
      extend={materials.mayExtend ? path('extend', { task: task.id }) : undefined}
      extended={task.extended}
      links={linksOf(call, task, materials.batchId)}
      codeSent={call.query.get('code') === 'sent'}
    />,
    { status: shown.status },
  )
}

function matterOf({ lane }: Task, status: string | undefined) {
  const about = matterIn(lane)
  return about && { kind: about.kind, period: periodIn(lane), status }
}

/** What was sent back, and what may be changed for it. */
function correctionIn(form: Form, task: Task, lang: Lang) {
  const paths = openPaths(task)
  if (!task.correction || !paths) return undefined
  return { items: correctionItems(form, task, lang), unlocked: unlock(form, paths) }
}

/** Whoever records the meeting looks at the ranking and at why each score is what it is. */
function linksOf({ lang }: Call, task: Task, batch: string) {
  if (task.form.id !== meeting) return undefined
  const { task: text } = t(lang)
  return [
    { name: text.ranking, href: path('standings', { batch }) },
    { name: text.score, href: path('staffScore', { id: task.caseId }) },
  ]
}

/** Where the handler of an objection sees who raised it. */
function objectorOf(task: Task, email: string): string | undefined {
  const id = objectionIn(task.lane)
  return id && opensIdentity(task, id, email) ? path('objector', { task: task.id }) : undefined
}

/** A task without what only the workflow may know. */
function publicTask({
  id,
  caseNo,
  parkName,
  stage,
  form,
  due,
  status,
}: ReturnType<typeof holdingOf>['task']) {
  return { id, caseNo, parkName, stage, form, due, status }
}
