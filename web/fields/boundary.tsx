import type { VNode } from 'preact'
import { readParcels } from '#schemas/fields/geojson.ts'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { outline } from '#web/fields/outline.ts'
import { Question, useTies } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { helpOf } from '#web/messages/language.ts'

function Input(props: InputProps): VNode {
  const { fields } = useText()
  const hint = helpOf(useLang(), props.field) ?? fields.boundaryHint
  return (
    <Question {...props} hint={hint}>
      <textarea {...useTies(props, true)} class="input textarea code" rows={7} spellcheck={false}>
        {typedText(props.value)}
      </textarea>
      <Outline geojson={typedText(props.value)} />
    </Question>
  )
}

function Value({ value }: ValueProps): VNode {
  const geojson = typedText(value)
  if (geojson === '') return <Nothing />
  return (
    <div>
      <Outline geojson={geojson} />
      <details class="details">
        <summary>GeoJSON</summary>
        <pre class="code">{geojson}</pre>
      </details>
    </div>
  )
}

function Outline({ geojson }: { geojson: string }): VNode | null {
  const { fields } = useText()
  const parcels = readParcels(geojson)
  const drawn = parcels && outline(parcels)
  if (!parcels || !drawn) return null
  const points = parcels.flat().reduce((sum, ring) => sum + ring.length, 0)
  return (
    <figure class="outline">
      <svg viewBox={drawn.viewBox} role="img" aria-label={fields.outline(parcels.length, points)}>
        <path d={drawn.path} />
      </svg>
      <figcaption>{fields.outline(parcels.length, points)}</figcaption>
    </figure>
  )
}

export const boundary: FieldView = { Input, Value, wide: true }
