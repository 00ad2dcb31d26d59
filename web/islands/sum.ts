/** Keeps the total of a column up to date while its rows are filled in. */
export function sum(element: HTMLElement): void {
  const form = element.closest('form')
  const { of = '', column = '', unit = '' } = element.dataset
  const shown = element.querySelector('.fixed-value')
  if (!form || !shown) return
  const isCell = (name: string) => name.startsWith(`${of}.`) && name.endsWith(`.${column}`)
  const show = () => {
    const given = [...new FormData(form)].flatMap(([name, value]) =>
      isCell(name) && typeof value === 'string' && value.trim() !== '' ? [Number(value)] : [],
    )
    if (given.length === 0 || given.some(Number.isNaN)) return
    const total = given.reduce((all, one) => all + one, 0)
    shown.textContent = `${Number(total.toFixed(2))} ${unit}`.trim()
  }
  element.setAttribute('aria-live', 'polite')
  form.addEventListener('input', show)
}
