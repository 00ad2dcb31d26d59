import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { anchor } from '#web/components/errors.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { inLanguage } from '#web/messages/language.ts'

export interface AdviceProps {
  advice: readonly Problem[]
  hrefFor?: (problem: Problem) => string
}

/** Things worth a second look that stop nobody. */
export function Advice({ advice, hrefFor = anchor }: AdviceProps): VNode | null {
  const lang = useLang()
  const { section } = useText()
  if (advice.length === 0) return null
  return (
    <section class="notice notice-attention" aria-label={section.advice}>
      <p class="notice-title">{section.advice}</p>
      <ul class="notice-body">
        {advice.map((one) => (
          <li key={`${one.path} ${one.code}`}>
            <a href={hrefFor(one)}>{inLanguage(lang, one)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
