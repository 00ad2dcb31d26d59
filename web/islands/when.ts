/** Shows a conditional field only while the answer it depends on says so. */
export function when(element: HTMLElement): void {
  const form = element.closest('form')
  const name = element.dataset.when
  if (!form || name === undefined) return
  const is = listIn(element.dataset.is)
  const not = listIn(element.dataset.not)
  element.querySelector('.when-hint')?.setAttribute('hidden', '')
  const show = () => {
    const given = chosen(form, name)
    const shown =
      given.length > 0 &&
      (!is || given.some((one) => is.includes(one))) &&
      (!not || given.some((one) => !not.includes(one)))
    element.hidden = !shown
  }
  form.addEventListener('change', show)
  form.addEventListener('input', show)
  show()
}

function chosen(form: HTMLFormElement, name: string): readonly string[] {
  return new FormData(form)
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))
}

function listIn(json: string | undefined): readonly string[] | undefined {
  if (json === undefined) return undefined
  const list: unknown = JSON.parse(json)
  return Array.isArray(list) ? list.map(String) : undefined
}
