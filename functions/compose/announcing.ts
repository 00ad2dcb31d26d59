import type { Db } from '#adapters/dynamodb/db.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createCorrectNotice } from '#domain/actions/correct-notice.ts'
import { createPublishNotice } from '#domain/actions/publish-notice.ts'
import { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import type { Batches, Cases, Clockwork, FormLibrary, Tasks } from '#domain/ports.ts'
import { publishNotice, showStaffNotice } from '#functions/handlers/staff/notice.tsx'
import { correctNotice, showNoticeRow } from '#functions/handlers/staff/notice-row.tsx'
import { showStaffObjector } from '#functions/handlers/staff/objector.tsx'
import type { Env } from '#functions/runtime/env.ts'
import type { Show } from '#functions/views/frame.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { sealer } from './sealer.ts'

export interface AnnouncingParts extends Clockwork {
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
}

/** The pages on which the city publishes and corrects notices, and the supervisor sees who objects. */
export function announcing(db: Db, env: Env, parts: AnnouncingParts) {
  const all = {
    ...parts,
    notices: createNotices(db),
    objections: createObjections(db),
    directory: createDirectory(db),
    sealer: sealer(env),
  }
  const acting = { ...all, show: noticeProof }
  const deps = {
    ...all,
    publishNotice: createPublishNotice(acting),
    correctNotice: createCorrectNotice(acting),
    revealObjector: createRevealObjector(all),
  }
  return {
    'GET staffNotice': showStaffNotice(deps),
    'POST staffNotice': publishNotice(deps),
    'GET staffNoticeRow': showNoticeRow(deps),
    'POST staffNoticeRow': correctNotice(deps),
    'POST staffObjector': showStaffObjector(deps),
  }
}
