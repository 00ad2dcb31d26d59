const quiet = 2500

/** Saves the draft when typing pauses, by the same post as the save button, marked `_autosave`. */
export function autosave(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return
  const status = element.querySelector<HTMLElement>('.form-status')
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: AbortController | undefined
  const stop = () => {
    clearTimeout(timer)
    sending?.abort()
  }
  const say = (text: string | undefined) => {
    if (status) status.textContent = text ?? ''
  }
  const save = async () => {
    sending?.abort()
    sending = new AbortController()
    const { signal } = sending
    say(status?.dataset.saving)
    try {
      const answer = await fetch(element.action, {
        method: 'POST',
        body: draftOf(element),
        headers: { accept: 'application/json' },
        redirect: 'manual',
        signal,
      })
      if (answer.ok) keepVersion(element, await answer.json())
      say(answer.ok ? status?.dataset.saved : status?.dataset.failed)
    } catch {
      if (!signal.aborted) say(status?.dataset.failed)
    }
  }
  element.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, quiet)
  })
  element.addEventListener('submit', stop)
}

function draftOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.append('_autosave', '1')
  return body
}

/** What was just saved is what the page now shows; the next save goes on from there. */
function keepVersion(form: HTMLFormElement, saved: unknown): void {
  const version = form.querySelector<HTMLInputElement>('input[name="_version"]')
  if (version && typeof saved === 'object' && saved !== null && 'version' in saved)
    version.value = String(saved.version)
}
