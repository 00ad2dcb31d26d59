import type { VNode } from 'preact'
import type { Expert, PoolEntry } from '#domain/expert.ts'
import { ExpertStatus, systemName } from '#domain/expert.ts'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Fieldset } from '#web/components/group.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { Options } from '#web/fields/options.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { labelOf, titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface ExpertPageProps {
  /** Nobody while a new expert is written down. */
  expert: (Expert & { readonly load: number; readonly moves: readonly ExpertStatus[] }) | undefined
  form: Form
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  /** Whether the reader may change the pool. */
  mayKeep: boolean
  added?: string | undefined
}

/** One expert: the profile, the status and all that happened to both. */
export function ExpertPage(props: ExpertPageProps): VNode {
  const { expert: text, experts: pool, expertWords } = useText()
  const { expert, problems, mayKeep } = props
  const title = expert ? expert.name : text.newTitle
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={expert ? `${pool.title} · ${expert.unit}` : pool.title} />
      <Brief
        where={
          expert ? text.where(expertWords.statuses[expert.status], expert.load, expert.missed) : text.whereNew
        }
        asked={mayKeep ? text.asked : undefined}
        next={text.next}
      />
      {expert?.statusReason ? <Inset>{text.because(expert.statusReason)}</Inset> : null}
      <Profile {...props} />
      {expert && mayKeep && expert.moves.length > 0 ? <Move {...props} expert={expert} /> : null}
      {expert ? <Past form={props.form} expert={expert} /> : null}
      <p class="after">
        <a href={path('experts')}>{pool.title}</a>
      </p>
    </Page>
  )
}

function Profile({ expert, form, mayKeep, ...shown }: ExpertPageProps): VNode {
  const lang = useLang()
  const { expert: text } = useText()
  const sections = form.sections.map((section) => (
    <section key={section.id}>
      <h2>{titleOf(lang, section)}</h2>
      {mayKeep ? (
        <SectionFields {...shown} section={section} page={allFields(form)} />
      ) : (
        <SectionAnswers section={section} answers={shown.answers} context={shown.context} />
      )}
    </section>
  ))
  if (!mayKeep) return <>{sections}</>
  return (
    <PostForm
      action={expert ? path('expert', { expert: expert.id }) : path('newExpert')}
      enter={{ name: '_then', value: 'save' }}
    >
      {expert ? <input type="hidden" name="_version" value={expert.version} /> : null}
      {sections}
      <Button name="_then" value="save">
        {text.save}
      </Button>
    </PostForm>
  )
}

function Move({
  expert,
  problems,
}: {
  expert: NonNullable<ExpertPageProps['expert']>
  problems: readonly Problem[]
}): VNode {
  const lang = useLang()
  const { expert: text, expertWords } = useText()
  return (
    <section>
      <h2>{text.statusTitle}</h2>
      <PostForm action={path('expertStatus', { expert: expert.id })}>
        <input type="hidden" name="_version" value={expert.version} />
        <Fieldset name="to" label={text.to} errors={[]}>
          <Options
            type="radio"
            name="to"
            options={expert.moves.map((value) => ({
              value,
              label: expertWords.moves[value],
              en: expertWords.moves[value],
            }))}
            chosen={[]}
          />
        </Fieldset>
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          errors={messagesAt(lang, problems, 'reason')}
          rows={3}
        />
        <Button weight="grave">{text.move}</Button>
      </PostForm>
    </section>
  )
}

function Past({ form, expert }: { form: Form; expert: Expert }): VNode {
  const lang = useLang()
  const { expert: text, expertWords, common, history } = useText()
  const fields = allFields(form)
  const aboutOf = ({ what, about }: PoolEntry): string | undefined => {
    if (what !== 'changed' && what !== 'imported') return about
    const labels = about?.split(' ').flatMap((key) => (fields[key] ? [labelOf(lang, fields[key])] : []))
    return labels && text.changed(labels.join(common.comma))
  }
  const entries = [...expert.history].reverse().map((entry): TimelineEntry => {
    const about = entry.what === 'status' ? undefined : aboutOf(entry)
    // Keys that keep a repetition from counting twice say nothing to a person.
    const said = entry.what === 'served' || entry.what === 'missed' ? undefined : entry.reason
    const detail = [about, said].filter(Boolean).join(lang === 'en' ? ': ' : '：')
    const to = entry.what === 'status' ? ExpertStatus.safeParse(entry.about).data : undefined
    const title = expertWords.history[entry.what]
    return {
      at: entry.at,
      title: to ? `${title} · ${expertWords.statuses[to]}` : title,
      by: entry.by === systemName ? history.system : entry.by,
      ...(detail && { detail }),
    }
  })
  const years = expert.agreements.map(({ year }) => year)
  return (
    <section>
      <h2>{text.history}</h2>
      <SummaryList
        rows={[
          { label: text.agreements, value: years.length > 0 ? years.join(common.comma) : text.noAgreements },
        ]}
      />
      <Timeline entries={entries} />
    </section>
  )
}
