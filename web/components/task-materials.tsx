import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Details } from '#web/components/details.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import { Dossier } from '#web/components/dossier.tsx'
import { Reveal } from '#web/components/reveal.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { SlotList } from '#web/components/slots.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

interface Paper {
  readonly form: Form
  readonly answers: Answers
  readonly slots?: readonly FilledSlot[] | undefined
}

export interface TaskMaterialsProps {
  taskId: string
  context: FormContext
  /** Missing where the holder may not read the application yet. */
  dossier?: DossierProps | undefined
  /** The contacts of the application may be asked for. */
  contacts: boolean
  timeline?: readonly TimelineEntry[] | undefined
  /** The decided form this one confirms, or what was handed in. */
  about?: Paper | undefined
  /** What was handed in stands above in short. */
  reported?: unknown
  /** What was filled in earlier in the same matter, oldest first. */
  filed?: readonly Paper[] | undefined
  /** Pages of the park, where the task is about what goes on after the designation: then the application is folded away. */
  links?: readonly { readonly name: string; readonly href: string }[] | undefined
}

/** All there is to read before a form is filled in. */
export function TaskMaterials(props: TaskMaterialsProps): VNode {
  const { task: text } = useText()
  const { dossier, links, taskId } = props
  const contacts = props.contacts ? <Reveal action={path('contacts', { task: taskId })} /> : null
  if (!links)
    return (
      <>
        {dossier ? (
          <>
            <h2>{text.materials}</h2>
            <Dossier {...dossier} />
          </>
        ) : null}
        {contacts}
        <Filed {...props} />
      </>
    )
  return (
    <>
      <h2>{text.matter}</h2>
      <p class="links">
        {links.map(({ name, href }) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
      </p>
      <p class="hint">{text.signIn}</p>
      <Filed {...props} />
      {dossier ? (
        <Details summary={text.application}>
          <Dossier {...dossier} />
          {contacts}
        </Details>
      ) : null}
    </>
  )
}

function Filed({ about, reported, filed = [], timeline, links, context }: TaskMaterialsProps): VNode {
  const { task: text } = useText()
  const name = links ? text.filed : text.earlier
  return (
    <>
      {about ? <Read paper={about} context={context} name={name} open={!reported} /> : null}
      {filed.map((paper, i) => (
        <Read key={i} paper={paper} context={context} name={name} />
      ))}
      {timeline ? (
        <Details summary={links ? text.matterHistory : text.history}>
          <Timeline entries={timeline} />
        </Details>
      ) : null}
    </>
  )
}

function Read({
  paper: { form, answers, slots = [] },
  context,
  name,
  open,
}: {
  paper: Paper
  context: FormContext
  name: (form: string) => string
  open?: boolean
}): VNode {
  const lang = useLang()
  return (
    <Details summary={name(titleOf(lang, form))} open={open}>
      {form.sections.map((section) => (
        <SectionAnswers key={section.id} section={section} answers={answers} context={context} />
      ))}
      {slots.length > 0 ? <SlotList slots={slots} /> : null}
    </Details>
  )
}
