/** A second press while the first is on its way does nothing. The server refuses doubles by itself; this spares the reader the page. */
export function once(element: HTMLElement): void {
  let sent = false
  element.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault()
    sent = true
    for (const button of element.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
  })
  // A page the browser brings back from its cache must be usable again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    sent = false
    for (const button of element.querySelectorAll('button')) button.removeAttribute('aria-disabled')
  })
}
