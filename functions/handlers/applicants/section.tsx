import { isEditable } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { versionOf } from '#domain/parts.ts'
import { accountOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import type { Worked } from '#functions/views/own.ts'
import { work } from '#functions/views/own.ts'
import { fileMap } from '#functions/views/slots.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import type { Section } from '#schemas/form.ts'
import { settle } from '#schemas/operations/settle.ts'
import { SectionPage } from '#web/pages/section.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

/** Shows a section as it was saved; once something was saved, with what is wrong in it. */
export function showSection(deps: ApplicantDeps): Handler {
  return async (call) => {
    const worked = await load(deps, call)
    const section = sectionOf(worked, call)
    if (!isEditable(worked.application.status))
      return seeOther(path('application', { id: worked.application.id }))
    const known = worked.drafts.some((draft) => draft.part === section.id)
    return render(deps, call, worked, section, worked.answers, known ? within(worked.problems, section) : [])
  }
}

/** Saves what was typed and goes on; problems in it are shown but never keep it from being saved. */
export function saveSection(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const part = param(call, 'section')
    const then = field(call, '_then')
    try {
      const { draft } = await deps.saveDraft({
        id,
        accountId: accountOf(call).id,
        part,
        posted: call.posted,
        expected: Number(field(call, '_version')) || 0,
        editor: field(call, '_editor'),
      })
      if (call.wantsJson || field(call, '_autosave'))
        return json({ version: draft.version, savedAt: draft.savedAt })
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'application.changed') || call.wantsJson)
        throw error
      return conflict(deps, call, error)
    }
    const worked = await load(deps, call)
    const section = sectionOf(worked, call)
    const added = field(call, '_add')
    if (added) return render(deps, call, worked, section, worked.answers, [], added)
    const wrong = worked.problems.filter((one) => isOf(section, one) && !one.code.endsWith('required'))
    if (wrong.length > 0 && then === 'next')
      return render(deps, call, worked, section, worked.answers, within(worked.problems, section))
    const following = worked.form.sections[worked.form.sections.indexOf(section) + 1]
    return seeOther(
      then === 'next' && following
        ? path('section', { id, section: following.id })
        : path('application', { id }),
    )
  }
}

async function load(deps: ApplicantDeps, call: Call): Promise<Worked> {
  return work(deps.forms, await deps.readOwn(param(call, 'id'), accountOf(call).id), deps.now(), call.lang)
}

function sectionOf(worked: Worked, call: Call): Section {
  const section = worked.form.sections.find((one) => one.id === param(call, 'section'))
  if (!section) throw new NotFound()
  return section
}

const isIn = (section: Section, at: string): boolean => (at.split('.')[0] ?? '') in section.fields

function within(problems: readonly Problem[], section: Section): Problem[] {
  return problems.filter(({ path: at, also = [] }) => [at, ...also].some((one) => isIn(section, one)))
}

/** Problems this section has by itself. What also depends on another part, perhaps not written yet, keeps nobody here. */
function isOf(section: Section, { path: at, also = [] }: Problem): boolean {
  return [at, ...also].every((one) => isIn(section, one))
}

/** Another window saved this section first: what was typed here is shown on top of it, and saving again keeps it. */
async function conflict(deps: ApplicantDeps, call: Call, error: DomainError): Promise<Reply> {
  const worked = await load(deps, call)
  const section = sectionOf(worked, call)
  const typed = error.details.answers as Answers
  const answers = settle(worked.form, { ...worked.answers, ...typed }, worked.context)
  const first = Object.keys(section.fields)[0] ?? ''
  const problem: Problem = {
    path: first,
    code: 'changed',
    zh: '这一部分刚在另一个窗口保存过。以下是您在本窗口填写的内容，核对后再次保存即可',
    en: 'This part was just saved in another window. Below is what you typed here; check it and save again',
  }
  return render(deps, call, worked, section, answers, [problem], undefined, 409)
}

async function render(
  deps: ApplicantDeps,
  call: Call,
  worked: Worked,
  section: Section,
  answers: Answers,
  problems: readonly Problem[],
  added?: string,
  status = 200,
): Promise<Reply> {
  const { application, form, context, drafts, files, unlocked, corrections } = worked
  const { task } = unlocked ? await deps.readProgress(application) : {}
  const draft = drafts.find((one) => one.part === section.id)
  return deps.show(
    call,
    <SectionPage
      application={application}
      form={form}
      section={section}
      answers={answers}
      problems={problems}
      advice={draft ? within(worked.advice, section) : []}
      context={context}
      due={task && dueView(task.due, deps.now())}
      correction={unlocked && { unlocked, items: corrections }}
      added={added}
      version={versionOf(drafts, section.id)}
      editor={field(call, '_editor') || deps.newId('page')}
      files={fileMap(files)}
      savedAt={draft?.savedAt}
    />,
    { status },
  )
}
