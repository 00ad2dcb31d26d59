import { autosave } from '#web/islands/autosave.ts'
import { checking } from '#web/islands/checking.ts'
import { count } from '#web/islands/count.ts'
import { focus } from '#web/islands/focus.ts'
import { once } from '#web/islands/once.ts'
import { rows } from '#web/islands/rows.ts'
import { sum } from '#web/islands/sum.ts'
import { upload } from '#web/islands/upload.ts'
import { when } from '#web/islands/when.ts'

type Island = (element: HTMLElement) => void

const islands: ReadonlyMap<string, Island> = new Map([
  ['autosave', autosave],
  ['checking', checking],
  ['count', count],
  ['focus', focus],
  ['once', once],
  ['rows', (element) => rows(element, activate)],
  ['sum', sum],
  ['upload', upload],
  ['when', when],
])

/** Brings every `data-island` below a node to life; each element only once. */
export function activate(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]:not([data-ready])')) {
    element.dataset.ready = ''
    for (const name of (element.dataset.island ?? '').split(' ')) islands.get(name)?.(element)
  }
}
