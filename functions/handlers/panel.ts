import * as z from 'zod/mini'
import { createCallReserve } from '#domain/actions/call-reserve.ts'
import type { Count } from '#domain/actions/count-sheets.ts'
import { createCountSheets } from '#domain/actions/count-sheets.ts'
import type { DrawDeps } from '#domain/actions/draw-panel.ts'
import { createDrawPanel } from '#domain/actions/draw-panel.ts'
import { createFinishPanel } from '#domain/actions/finish-panel.ts'

const panel = { caseId: z.string(), panel: z.number() }

/** What a workflow asks for a panel of experts. */
export const PanelEvent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('draw'), caseId: z.string(), visit: z.string() }),
  z.object({ step: z.literal('reserve'), ...panel, seat: z.number() }),
  z.object({ step: z.literal('count'), ...panel }),
  z.object({ step: z.literal('finish'), ...panel }),
])

type Answer =
  | { panel: number; seats: readonly number[] }
  | { seat: number }
  | Count
  | { outcome: 'assessed' | 'void' }

export function createPanelHandler(deps: DrawDeps): (event: unknown) => Promise<Answer> {
  const draw = createDrawPanel(deps)
  const callReserve = createCallReserve(deps)
  const count = createCountSheets(deps)
  const finish = createFinishPanel(deps)
  return async (event) => {
    const asked = PanelEvent.parse(event)
    switch (asked.step) {
      case 'draw': {
        const { n, seats } = await draw(asked)
        const members = seats.filter(({ kind }) => kind === 'member')
        return { panel: n, seats: members.map(({ no }) => no) }
      }
      case 'reserve':
        return { seat: await callReserve(asked) }
      case 'count':
        return count(asked)
      case 'finish':
        return { outcome: await finish(asked) }
    }
  }
}
