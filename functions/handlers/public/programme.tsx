import type { Sums } from '#domain/figures/ports.ts'
import type { Clockwork } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Show } from '#functions/views/frame.ts'
import { openCharts } from '#functions/views/programme/charts.ts'
import {
  chartsOf,
  figureRows,
  loadKnown,
  noteOf,
  quarterChoices,
  targetRows,
} from '#functions/views/programme/dashboard.ts'
import { everybody } from '#functions/views/programme/scope.ts'
import { OPEN_FIGURES } from '#schemas/figures/open.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import { t } from '#web/messages/text.ts'
import { Programme } from '#web/pages/programme.tsx'
import { path } from '#web/routes.ts'

export interface PublicProgrammeDeps extends Clockwork {
  readonly show: Show
  readonly sums: Sums
}

/** How the programme stands, for everybody: sums only. */
export function showPublicProgramme(deps: PublicProgrammeDeps): Handler {
  return async (call) => {
    const today = dateOf(deps.now())
    const known = await loadKnown(deps.sums, { reach: everybody, query: call.query, today, lang: call.lang })
    const text = t(call.lang).programme
    const query = `?quarter=${known.quarter}`
    const targets = targetRows(known)
    const figures = figureRows(known, { shows: OPEN_FIGURES })
    if (call.wantsJson) return json({ quarter: known.quarter, targets: targets.rows, figures })
    return deps.show(
      call,
      <Programme
        over={text.publicOver}
        action={path('programme')}
        quarter={{ id: known.quarter, name: formatPeriod(call.lang, known.quarter) }}
        quarters={quarterChoices(known)}
        note={noteOf(known)}
        targets={targets}
        charts={chartsOf(known, openCharts, (chart) => `${path('programmeChart', { chart })}${query}`)}
        figures={figures}
        links={[{ href: path('register'), name: text.designated }]}
        next={text.publicNext}
      />,
    )
  }
}
