import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createCorrectNotice } from '#domain/actions/correct-notice.ts'
import { createPublishNotice } from '#domain/actions/publish-notice.ts'
import { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import type { Clockwork } from '#domain/ports.ts'
import { showStaffCase } from '#functions/handlers/staff/case.tsx'
import { showStaffContacts } from '#functions/handlers/staff/contacts.tsx'
import { showStaffHome } from '#functions/handlers/staff/home.tsx'
import { publishNotice, showStaffNotice } from '#functions/handlers/staff/notice.tsx'
import { correctNotice, showNoticeRow } from '#functions/handlers/staff/notice-row.tsx'
import { showStaffObjector } from '#functions/handlers/staff/objector.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { forms } from './forms.ts'
import { table } from './parts.ts'
import { sealer } from './sealer.ts'
import { site } from './site.ts'

export function composeStaff(env: Env, clock: Clockwork) {
  const db = table(env)
  const edge = site(env, clock, db)
  const all = {
    ...clock,
    forms,
    cases: createCases(db),
    tasks: createTasks(db),
    batches: createBatches(db),
    notices: createNotices(db),
    objections: createObjections(db),
    directory: createDirectory(db),
    sealer: sealer(env),
  }
  const announcing = { ...all, show: noticeProof }
  const deps = {
    ...all,
    show: edge.show,
    reveal: createRevealContacts(all),
    publishNotice: createPublishNotice(announcing),
    correctNotice: createCorrectNotice(announcing),
    revealObjector: createRevealObjector(all),
  }
  return createSite<'staff'>(edge, {
    'GET staff': showStaffHome(deps),
    'GET staffCase': showStaffCase(deps),
    'POST staffContacts': showStaffContacts(deps),
    'GET staffNotice': showStaffNotice(deps),
    'POST staffNotice': publishNotice(deps),
    'GET staffNoticeRow': showNoticeRow(deps),
    'POST staffNoticeRow': correctNotice(deps),
    'POST staffObjector': showStaffObjector(deps),
  })
}
