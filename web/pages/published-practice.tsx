import type { VNode } from 'preact'
import type { Answers } from '#schemas/fields/field.ts'
import { caseSection } from '#schemas/forms/practice/case.ts'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface PublishedPracticeProps {
  readonly parkName: string
  readonly district: string
  readonly publishedAt: string
  readonly answers: Answers
  readonly today: string
}

/** One best-practice case, as it was selected. */
export function PublishedPractice(props: PublishedPracticeProps): VNode {
  const { parkName, district, publishedAt, answers, today } = props
  const lang = useLang()
  const { support: text } = useText()
  const title = typeof answers.caseTitle === 'string' ? answers.caseTitle : text.case
  return (
    <Page title={title}>
      <Heading title={title} over={`${parkName} · ${district}`} />
      <Brief where={text.publishedOn(formatTime(lang, publishedAt))} next={text.practicesNext} />
      <SectionAnswers section={caseSection} answers={answers} context={{ today }} />
      <p class="after">
        <a href={path('practices')}>{text.allPractices}</a>
      </p>
    </Page>
  )
}
