import { moveTo } from '#domain/application.ts'
import type { Cases, Clockwork, Directory } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { WaitingCases } from '#domain/waiting.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface EndDeferredDeps extends Clockwork {
  readonly cases: Cases
  readonly waiting: WaitingCases
  readonly directory: Directory
}

/** Ends deferred cases that did not come back in time, and tells every party; returns how many. */
export function createEndDeferred(deps: EndDeferredDeps) {
  return async (): Promise<number> => {
    let ended = 0
    for (const { id, status } of await deps.waiting.on(dateOf(deps.now())))
      if (status === 'deferred' && (await untilSettled(() => end(deps, id)))) ended += 1
    return ended
  }
}

async function end({ cases, directory, now }: EndDeferredDeps, caseId: string): Promise<boolean> {
  const before = await cases.load(caseId)
  const at = now()
  if (before?.status !== 'deferred' || before.deferredUntil === undefined || at < before.deferredUntil)
    return false
  const after = moveTo(before, 'ended', at)
  await cases.commit({
    before,
    after,
    release: before.claims,
    facts: [
      {
        at,
        type: 'case.concluded',
        actor: { kind: 'system', name: 'schedule', how: 'schedule' },
        from: before.status,
        to: after.status,
      },
    ],
    effects: await noticesFor(directory, { application: after, from: before.status, at }),
  })
  return true
}
