import { annual } from '#web/messages/en/annual.ts'
import {
  application,
  applications,
  attachments,
  check,
  removal,
  roster,
  submitted,
  withdraw,
} from '#web/messages/en/apply.ts'
import { brief, common, due, fields, progress, timeline, units } from '#web/messages/en/common.ts'
import { contacts } from '#web/messages/en/contacts.ts'
import { demands } from '#web/messages/en/demands.ts'
import { evaluation, survey } from '#web/messages/en/evaluation.ts'
import { expert, experts, expertWords, proposal } from '#web/messages/en/experts.ts'
import { filings } from '#web/messages/en/filings.ts'
import { history } from '#web/messages/en/history.ts'
import { invitations } from '#web/messages/en/invitations.ts'
import { layout } from '#web/messages/en/layout.ts'
import { ledgers } from '#web/messages/en/ledgers.ts'
import { letters } from '#web/messages/en/letters.ts'
import { living } from '#web/messages/en/living.ts'
import { correcting, notice, objecting, objector, publishing } from '#web/messages/en/notice.ts'
import { park } from '#web/messages/en/park.ts'
import { documents, expertHome, pipeline, versions } from '#web/messages/en/pipeline.ts'
import { batch, failures, formMessages, home, signIn } from '#web/messages/en/portal.ts'
import { programme } from '#web/messages/en/programme.ts'
import { refusals } from '#web/messages/en/refusals.ts'
import { register } from '#web/messages/en/register.ts'
import { reported } from '#web/messages/en/reported.ts'
import { reports } from '#web/messages/en/reports.ts'
import { rubric, rubrics, simulation } from '#web/messages/en/rubrics.ts'
import { score, standings } from '#web/messages/en/score.ts'
import { removeSheet, seats } from '#web/messages/en/seats.ts'
import { section } from '#web/messages/en/section.ts'
import { signedOut } from '#web/messages/en/signed-out.ts'
import { staff, staffCase } from '#web/messages/en/staff.ts'
import { support } from '#web/messages/en/support.ts'
import { deadLink, decided, delegate, extend, task } from '#web/messages/en/task.ts'
import { titleActs } from '#web/messages/en/title-acts.ts'
import type { zhCN } from '#web/messages/zh-CN.ts'

export const en: typeof zhCN = {
  reported,
  demands,
  reports,
  contacts,
  park,
  support,
  evaluation,
  survey,
  programme,
  living,
  invitations,
  notice,
  publishing,
  correcting,
  objecting,
  objector,
  history,
  refusals,
  rubric,
  rubrics,
  annual,
  score,
  simulation,
  standings,
  signedOut,
  layout,
  common,
  due,
  brief,
  timeline,
  progress,
  fields,
  units,
  home,
  batch,
  signIn,
  failures,
  formMessages,
  applications,
  application,
  section,
  roster,
  attachments,
  check,
  submitted,
  withdraw,
  removal,
  task,
  decided,
  delegate,
  extend,
  deadLink,
  staff,
  staffCase,
  register,
  filings,
  ledgers,
  letters,
  pipeline,
  versions,
  documents,
  expertHome,
  experts,
  expert,
  expertWords,
  proposal,
  seats,
  removeSheet,
  titleActs,
}
