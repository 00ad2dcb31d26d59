import type { VNode } from 'preact'
import { useFrame } from '#web/layout/frame.ts'

/** The hidden token every POST form carries. */
export function Csrf(): VNode | null {
  const { csrf } = useFrame()
  return csrf === undefined ? null : <input type="hidden" name="_csrf" value={csrf} />
}
