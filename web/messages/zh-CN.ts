import { annual } from '#web/messages/zh-CN/annual.ts'
import {
  application,
  applications,
  attachments,
  check,
  removal,
  roster,
  submitted,
  withdraw,
} from '#web/messages/zh-CN/apply.ts'
import { brief, common, due, fields, progress, timeline, units } from '#web/messages/zh-CN/common.ts'
import { contacts } from '#web/messages/zh-CN/contacts.ts'
import { demands } from '#web/messages/zh-CN/demands.ts'
import { evaluation, survey } from '#web/messages/zh-CN/evaluation.ts'
import { expert, experts, expertWords, proposal } from '#web/messages/zh-CN/experts.ts'
import { filings } from '#web/messages/zh-CN/filings.ts'
import { history } from '#web/messages/zh-CN/history.ts'
import { invitations } from '#web/messages/zh-CN/invitations.ts'
import { layout } from '#web/messages/zh-CN/layout.ts'
import { ledgers } from '#web/messages/zh-CN/ledgers.ts'
import { letters } from '#web/messages/zh-CN/letters.ts'
import { living } from '#web/messages/zh-CN/living.ts'
import { correcting, notice, objecting, objector, publishing } from '#web/messages/zh-CN/notice.ts'
import { park } from '#web/messages/zh-CN/park.ts'
import { documents, expertHome, pipeline, versions } from '#web/messages/zh-CN/pipeline.ts'
import { batch, failures, formMessages, home, signIn } from '#web/messages/zh-CN/portal.ts'
import { programme } from '#web/messages/zh-CN/programme.ts'
import { refusals } from '#web/messages/zh-CN/refusals.ts'
import { register } from '#web/messages/zh-CN/register.ts'
import { reported } from '#web/messages/zh-CN/reported.ts'
import { reports } from '#web/messages/zh-CN/reports.ts'
import { rubric, rubrics, simulation } from '#web/messages/zh-CN/rubrics.ts'
import { score, standings } from '#web/messages/zh-CN/score.ts'
import { removeSheet, seats } from '#web/messages/zh-CN/seats.ts'
import { section } from '#web/messages/zh-CN/section.ts'
import { signedOut } from '#web/messages/zh-CN/signed-out.ts'
import { staff, staffCase } from '#web/messages/zh-CN/staff.ts'
import { support } from '#web/messages/zh-CN/support.ts'
import { deadLink, decided, delegate, extend, task } from '#web/messages/zh-CN/task.ts'
import { titleActs } from '#web/messages/zh-CN/title-acts.ts'

export const zhCN = {
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
