import { evaluationIn, yearKey } from '#domain/evaluation.ts'
import type { Matters } from '#domain/ports.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { bandName } from '#functions/views/evaluation.ts'
import { isShown, yearAsked } from '#functions/views/park-year.ts'
import { districtName } from '#functions/views/register.ts'
import { formatDate } from '#web/messages/dates.ts'
import { t } from '#web/messages/text.ts'
import { Results } from '#web/pages/results.tsx'
import type { PublicDeps } from './deps.ts'

/** The results of a year for everybody from the notice on: names and bands, nothing else. */
export function showResults(deps: PublicDeps & { readonly matters: Pick<Matters, 'inPeriod'> }): Handler {
  return async (call) => {
    const year = yearAsked(param(call, 'year'), deps.now())
    const [matters, titles] = await Promise.all([
      deps.matters.inPeriod('evaluation', yearKey(year)),
      deps.titles.all(),
    ])
    const shown = matters.filter(isShown)
    const rows = shown.flatMap((matter) => {
      const title = titles.find(({ caseId }) => caseId === matter.caseId)
      const band = evaluationIn(matter).decided?.band
      if (!title || band === undefined) return []
      const { officialName: name, districtId } = title
      return [{ name, district: districtName(districtId, call.lang), band: bandName(band, call.lang) }]
    })
    const open = shown
      .filter(({ status }) => status === 'notice')
      .map((one) => evaluationIn(one).notice?.until)
    const until = open
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1)
    if (call.wantsJson) return json({ year, until, parks: rows })
    const { evaluation: text } = t(call.lang)
    const next = until
      ? text.publicNext(formatDate(call.lang, until))
      : rows.length > 0
        ? text.publicDone
        : text.publicWait
    return deps.show(call, <Results year={year} rows={rows} next={next} />)
  }
}
