const pause = 1500
const tries = 40

/** Waits for files under check and shows the page again once their result is there. */
export function checking(element: HTMLElement): void {
  const waited = new Set((element.dataset.waiting ?? '').split(' '))
  const here = location.pathname
  const look = async (left: number): Promise<void> => {
    if (left === 0) return
    const answer = await fetch(here, { headers: { accept: 'application/json' } }).catch(() => undefined)
    const found = answer?.ok ? settled(await answer.json()) : []
    if (found.some((id) => waited.has(id))) location.replace(here)
    else setTimeout(look, pause, left - 1)
  }
  setTimeout(look, pause, tries)
}

/** Ids of the files whose check is over. */
function settled(slot: unknown): readonly string[] {
  if (typeof slot !== 'object' || slot === null || !('files' in slot) || !Array.isArray(slot.files)) return []
  return slot.files.flatMap((file: unknown) =>
    typeof file === 'object' && file !== null && 'id' in file && 'state' in file && file.state !== 'checking'
      ? [String(file.id)]
      : [],
  )
}
