/** Says how many characters are left. */
export function count(element: HTMLElement): void {
  if (!(element instanceof HTMLTextAreaElement)) return
  const line = element.parentElement?.querySelector('.count')
  const limit = Number(element.dataset.limit)
  if (!line) return
  const show = () => {
    const left = limit - Array.from(element.value.trim()).length
    const pattern = (left < 0 ? element.dataset.over : element.dataset.left) ?? ''
    line.textContent = pattern.replace('{n}', Math.abs(left).toLocaleString('en-US'))
    line.classList.toggle('count-over', left < 0)
  }
  element.addEventListener('input', show)
  show()
}
