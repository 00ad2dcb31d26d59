import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

export interface LettersProps {
  letters: readonly { readonly name: string; readonly href: string }[]
}

/** Official letters of a case, to be downloaded. */
export function Letters({ letters }: LettersProps): VNode | null {
  const { letters: text } = useText()
  if (letters.length === 0) return null
  return (
    <>
      <h2>{text.title}</h2>
      <ul>
        {letters.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
