/** Sends the file straight to the store and shows how far it is; without it the form does the same, silently. */
export function upload(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return
  const { progress = '', uploaded, failed, large, most, presign } = element.dataset
  const status = element.querySelector('.form-status')
  const say = (text: string | undefined) => {
    if (status) status.textContent = text ?? ''
  }
  let busy = false
  element.addEventListener('submit', async (event) => {
    const file = new FormData(element).get('file')
    if (!(file instanceof File) || file.size === 0 || presign === undefined) return
    event.preventDefault()
    if (busy) return
    if (file.size > Number(most)) return say(large)
    busy = true
    const bar = document.createElement('progress')
    bar.className = 'upload-bar'
    bar.max = 100
    status?.before(bar)
    try {
      const target = await targetFor(presign)
      await send(target, file, (percent) => {
        bar.value = percent
        say(progress.replace('{p}', String(percent)))
      })
      say(uploaded)
      const key = target.fields.get('key') ?? ''
      location.assign(
        `${presign}?${new URLSearchParams({ key: key.replace(/\$\{filename\}$/, () => file.name) })}`,
      )
    } catch {
      say(failed)
      bar.remove()
      busy = false
    }
  })
}

interface Target {
  readonly url: string
  readonly fields: ReadonlyMap<string, string>
}

/** A form for the store that does not lead the browser away, as the page itself gives it. */
async function targetFor(presign: string): Promise<Target> {
  const answer = await fetch(presign, { headers: { accept: 'application/json' } })
  const slot: unknown = await answer.json()
  if (typeof slot !== 'object' || slot === null || !('target' in slot)) throw new Error('no upload target')
  const { target } = slot
  if (typeof target !== 'object' || target === null) throw new Error('no upload target')
  if (!('url' in target) || typeof target.url !== 'string') throw new Error('no upload address')
  if (!('fields' in target) || typeof target.fields !== 'object' || target.fields === null)
    throw new Error('no upload fields')
  const fields = Object.entries(target.fields).map(([name, value]): [string, string] => [name, String(value)])
  return { url: target.url, fields: new Map(fields) }
}

/** `fetch` cannot tell how much was sent. */
function send({ url, fields }: Target, file: File, told: (percent: number) => void): Promise<void> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  body.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = ({ loaded, total }) => told(Math.round((loaded / total) * 100))
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`store answered ${request.status}`))
    request.onerror = () => reject(new Error('store not reached'))
    request.send(body)
  })
}
