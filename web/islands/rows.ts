import { pasted } from '#web/islands/pasted.ts'

/** Adds and removes rows of a table without going to the server, and takes rows pasted from a spreadsheet. */
export function rows(table: HTMLElement, activate: (root: ParentNode) => void): void {
  const { name = '', limit, remove = '', row: title = '' } = table.dataset
  const most = limit ? Number(limit) : Number.POSITIVE_INFINITY
  const add = table.querySelector<HTMLButtonElement>(':scope > button')
  const all = () => [...table.querySelectorAll<HTMLElement>(':scope > .row')]

  const offer = () => {
    if (add) add.hidden = all().length >= most
  }
  const append = (): HTMLElement | undefined => {
    const last = all().at(-1)
    if (!last || all().length >= most) return undefined
    const row = blank(last, name, title)
    last.after(row)
    activate(row)
    equip(row)
    offer()
    return row
  }
  const equip = (row: HTMLElement) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain row-remove'
    button.textContent = remove
    button.onclick = () => drop(row)
    const tick = row.querySelector<HTMLElement>(':scope > .row-remove')
    if (tick) tick.hidden = true
    row.append(button)
  }
  const drop = (row: HTMLElement) => {
    const tick = row.querySelector<HTMLInputElement>('input[name$="._remove"]')
    if (tick) {
      tick.checked = true
      row.hidden = true
    } else if (all().length > 1) row.remove()
    else clear(row)
    offer()
    table.dispatchEvent(new Event('input', { bubbles: true }))
  }

  for (const row of all()) equip(row)
  offer()
  add?.addEventListener('click', (event) => {
    event.preventDefault()
    const row = append()
    if (row) controls(row)[0]?.focus()
  })
  table.addEventListener('paste', (event) => {
    const lines = pasted(event.clipboardData?.getData('text') ?? '')
    const start = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null
    if (!lines || !start) return
    event.preventDefault()
    fillFrom(start, event.target, lines, () => append())
  })
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const controls = (row: HTMLElement): Control[] =>
  [...row.querySelectorAll<Control>('input, select, textarea')].filter(
    (one) => !one.name.endsWith('._remove') && one.type !== 'checkbox' && one.type !== 'radio',
  )

function fillFrom(
  start: HTMLElement,
  at: EventTarget | null,
  lines: readonly string[][],
  append: () => HTMLElement | undefined,
) {
  const column = at instanceof Element ? controls(start).findIndex((one) => one.isSameNode(at)) : 0
  let row: HTMLElement | null | undefined = start
  for (const cells of lines) {
    row ??= append()
    if (!row) return
    const places = controls(row).slice(Math.max(0, column))
    cells.forEach((cell, i) => {
      const place = places[i]
      if (place) put(place, cell.trim())
    })
    const next: Element | null = row.nextElementSibling
    row = next instanceof HTMLElement && next.classList.contains('row') ? next : undefined
  }
  start.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A choice is found by its words, as a spreadsheet shows them. */
function put(place: Control, text: string): void {
  if (!(place instanceof HTMLSelectElement)) {
    place.value = text
    return
  }
  const option = [...place.options].find((one) => one.value === text || one.text.trim() === text)
  if (option) place.value = option.value
}

/** A copy of a row with the next number and nothing in it. */
function blank(last: HTMLElement, name: string, title: string): HTMLElement {
  const row = document.createElement('fieldset')
  row.className = last.className
  row.innerHTML = last.innerHTML
  const from = Number(last.dataset.rowIndex)
  const to = from + 1
  row.dataset.rowIndex = String(to)
  const dotted = (text: string) => text.replace(`${name}.${from}.`, `${name}.${to}.`)
  const dashed = (text: string) =>
    text.replaceAll(`f-${name.replaceAll('.', '-')}-${from}`, `f-${name.replaceAll('.', '-')}-${to}`)
  for (const one of row.querySelectorAll('*'))
    for (const attribute of one.attributes) attribute.value = dashed(dotted(attribute.value))
  for (const one of row.querySelectorAll('[data-ready]')) one.removeAttribute('data-ready')
  for (const one of row.querySelectorAll('.error, .row-remove')) one.remove()
  for (const one of row.querySelectorAll('.group-bad')) one.classList.remove('group-bad')
  for (const one of row.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid')
  const legend = row.querySelector('legend')
  if (legend) legend.textContent = title.replace('{n}', String(to + 1))
  clear(row)
  return row
}

function clear(row: HTMLElement): void {
  for (const one of row.querySelectorAll<Control>('input, select, textarea')) {
    if (one instanceof HTMLInputElement && (one.type === 'radio' || one.type === 'checkbox'))
      one.checked = false
    else one.value = ''
  }
}
