import type { VNode } from 'preact'
import type { Option } from '#schemas/fields/field.ts'
import { idOf } from '#web/components/id.ts'
import { useLang } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

interface OptionsProps {
  type: 'radio' | 'checkbox'
  name: string
  options: readonly Option[]
  chosen: readonly string[]
  inline?: boolean
}

/** Radio buttons or checkboxes; the first carries the id of the question. */
export function Options({ type, name, options, chosen, inline }: OptionsProps): VNode {
  const lang = useLang()
  return (
    <div class={inline ? 'options options-inline' : 'options'}>
      {options.map((option, i) => {
        const id = i === 0 ? idOf(name) : `${idOf(name)}-${i}`
        return (
          <div class="option" key={option.value}>
            <input
              type={type}
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-note` : undefined}
            />
            <label for={id}>{labelOf(lang, option)}</label>
            {option.hint ? (
              <span class="hint" id={`${id}-note`}>
                {lang === 'en' ? (option.hintEn ?? option.hint) : option.hint}
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
