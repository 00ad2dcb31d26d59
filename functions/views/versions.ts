import type { Application } from '#domain/application.ts'
import type { Cases, FormLibrary } from '#domain/ports.ts'
import type { VersionsProps } from '#web/components/versions.tsx'
import { differences } from './differences.ts'

/** Two rounds of a case compared, as the address asks; the newest two when it does not. Nothing when there is one round. */
export async function versionsOf(
  { cases, forms }: { cases: Pick<Cases, 'submission'>; forms: FormLibrary },
  { id, round }: Application,
  query: URLSearchParams,
): Promise<VersionsProps | undefined> {
  if (round < 2) return undefined
  const asked = (name: string, otherwise: number) => {
    const n = Number(query.get(name))
    return Number.isInteger(n) && n >= 1 && n <= round ? n : otherwise
  }
  const [from, to] = [asked('from', round - 1), asked('to', round)]
  const [before, after] = await Promise.all([cases.submission(id, from), cases.submission(id, to)])
  if (!before || !after) return undefined
  const form = forms.form(after.form.id, after.form.version)
  return { id, rounds: round, from, to, changes: differences(form, before, after) }
}
