import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface FailureProps {
  kind: 'notFound' | 'forbidden' | 'badRequest' | 'tooMany' | 'serverError'
  /** What exactly was refused, in the reader's language. */
  why?: string | undefined
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined
  /** What support needs to find the fault. */
  reference?: string | undefined
}

/** 404, 403, 400, 429 and 500. */
export function Failure({ kind, why, retryAfter, reference }: FailureProps): VNode {
  const { failures } = useText()
  const text = failures[kind]
  return (
    <Page title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{why ?? text.why}</p>
      <p>{text.remedy}</p>
      {retryAfter === undefined ? null : <p>{failures.retry(retryAfter)}</p>}
      {reference === undefined ? null : (
        <p>
          {failures.reference} <span class="code">{reference}</span>
        </p>
      )}
      <p>
        <a href={path('home')}>{failures.home}</a>
      </p>
    </Page>
  )
}
