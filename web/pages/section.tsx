import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import { Advice } from '#web/components/advice.tsx'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { Corrections } from '#web/components/corrections.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import type { StoredFile } from '#web/components/file-list.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { FilesContext } from '#web/fields/file.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface SectionPageProps {
  application: { id: string; parkName?: string | undefined; status: CaseStatus }
  form: Form
  section: Section
  answers: Answers
  problems: readonly Problem[]
  advice: readonly Problem[]
  context: FormContext
  due?: Due | undefined
  /** Keys open for a correction, with what was asked; everything is open when left out. */
  correction?: { unlocked: ReadonlySet<string>; items: readonly CorrectionItem[] } | undefined
  added?: string | undefined
  /** Version of the saved part this page was made from; a save on top of a newer one is refused. */
  version?: number
  /** Names this open page, so that its own automatic saves are not taken for another window's. */
  editor?: string
  files?: ReadonlyMap<string, StoredFile>
  /** When the draft was saved last, ISO 8601. */
  savedAt?: string | undefined
}

/** One part of the application form. Saves under `_then`: `next` or `overview`. */
export function SectionPage(props: SectionPageProps): VNode {
  const lang = useLang()
  const { section: text } = useText()
  const { application, form, section, problems, correction, savedAt } = props
  const at = form.sections.indexOf(section)
  const following = form.sections[at + 1]
  const title = titleOf(lang, section)
  const intro = lang === 'en' ? (section.introEn ?? section.intro) : section.intro
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={text.over(at + 1, form.sections.length, titleOf(lang, form))} />
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={correction ? text.askedCorrection(correction.items.length) : text.asked(title)}
        due={props.due}
        next={following ? text.next(titleOf(lang, following)) : text.last}
      />
      {correction ? <Corrections items={correction.items} /> : null}
      <Advice advice={props.advice} />
      {intro ? <p class="hint">{intro}</p> : null}
      <FilesContext.Provider value={props.files ?? new Map()}>
        <PostForm
          action={path('section', { id: application.id, section: section.id })}
          islands={['once', 'autosave']}
          enter={{ name: '_then', value: 'next' }}
        >
          <input type="hidden" name="_version" value={props.version ?? 0} />
          <input type="hidden" name="_editor" value={props.editor ?? ''} />
          <SectionFields
            section={section}
            answers={props.answers}
            problems={problems}
            context={props.context}
            unlocked={correction?.unlocked}
            added={props.added}
          />
          <p
            class="form-status"
            role="status"
            data-saving={text.autosaving}
            data-saved={text.autosaved}
            data-failed={text.autosaveFailed}
          >
            {savedAt ? text.saved(formatTime(lang, savedAt)) : ''}
          </p>
          <div class="buttons">
            <Button name="_then" value="next">
              {text.saveNext}
            </Button>
            <Button name="_then" value="overview" weight="secondary">
              {text.saveReturn}
            </Button>
          </div>
        </PostForm>
      </FilesContext.Provider>
    </Page>
  )
}
