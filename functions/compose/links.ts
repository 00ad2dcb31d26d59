import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createDrafts } from '#adapters/dynamodb/drafts.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createFirms } from '#adapters/dynamodb/firms.ts'
import { createLimits } from '#adapters/dynamodb/limits.ts'
import { createLinks } from '#adapters/dynamodb/links.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createAnswerSurvey, createNoteOffice, createReadSurvey } from '#domain/actions/answer-survey.ts'
import { createRequestDecisionCode } from '#domain/actions/confirm.ts'
import { createDecideTask } from '#domain/actions/decide-task.ts'
import { createDelegateTask, createRecallTask } from '#domain/actions/delegate-task.ts'
import { createExtendTask } from '#domain/actions/extend-task.ts'
import { createOpenLink } from '#domain/actions/open-link.ts'
import { createRecallRecommendation } from '#domain/actions/recall-recommendation.ts'
import {
  createBeginObjection,
  createReadObjection,
  createSaveObjection,
  createSubmitObjection,
} from '#domain/actions/receive-objection.ts'
import { createReissueLink } from '#domain/actions/reissue-link.ts'
import { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import { createSaveTaskDraft } from '#domain/actions/save-task-draft.ts'
import type { Clockwork } from '#domain/ports.ts'
import { showContacts } from '#functions/handlers/links/contacts.tsx'
import { recallRecommendation, showDecided } from '#functions/handlers/links/decided.tsx'
import { delegateTask, recallTask, showDelegate } from '#functions/handlers/links/delegate.tsx'
import { extendTask, showExtend } from '#functions/handlers/links/extend.tsx'
import { downloadFile } from '#functions/handlers/links/file.ts'
import { openLink, resendLink } from '#functions/handlers/links/link.tsx'
import {
  beginObjection,
  saveObjection,
  showObjection,
  showObjectionStart,
  submitObjection,
} from '#functions/handlers/links/objection.tsx'
import { removeObjectionFile, showObjectionUpload } from '#functions/handlers/links/objection-files.ts'
import { showObjector } from '#functions/handlers/links/objector.tsx'
import { answerSurvey, notingOffice, openSurvey, showSurvey } from '#functions/handlers/links/survey.tsx'
import { decideTask, mailDecisionCode, saveTask, showTask } from '#functions/handlers/links/task.tsx'
import { removeTaskFile, showTaskUpload } from '#functions/handlers/links/upload.ts'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { decisionCodeMail } from '#functions/views/letters.ts'
import { forms } from './forms.ts'
import { mailer } from './mailer.ts'
import { table } from './parts.ts'
import { sealer } from './sealer.ts'
import { site } from './site.ts'
import { storeOrigin, vault } from './vault.ts'

export function composeLinks(env: Env, clock: Clockwork) {
  const db = table(env)
  const edge = site(env, clock, db, storeOrigin(env))
  const all = {
    ...clock,
    forms,
    cases: createCases(db),
    tasks: createTasks(db),
    drafts: createDrafts(db),
    files: createFiles(db),
    firms: createFirms(db),
    matters: createMatters(db),
    experts: createExperts(db),
    pipeline: createPipeline(db),
    links: createLinks(db),
    limits: createLimits(db, clock.now),
    batches: createBatches(db),
    books: createBooks(db),
    titles: createTitles(db),
    directory: createDirectory(db),
    surveys: createSurveys(db),
    rubrics: createRubrics(db),
    vault: vault(env),
    notices: createNotices(db),
    objections: createObjections(db),
    sealer: sealer(env),
    sessions: createSessions(db),
    mailer: mailer(env),
    decisionCodeMail: decisionCodeMail(forms),
  }
  const deps = {
    ...all,
    show: edge.show,
    baseUrl: edge.baseUrl,
    openLink: createOpenLink(all),
    reissue: createReissueLink(all),
    saveDraft: createSaveTaskDraft(all),
    requestDecisionCode: createRequestDecisionCode(all),
    decide: createDecideTask(all),
    delegate: createDelegateTask(all),
    extend: createExtendTask(all),
    recall: createRecallTask(all),
    reveal: createRevealContacts(all),
    recallRecommendation: createRecallRecommendation(all),
    beginObjection: createBeginObjection(all),
    readObjection: createReadObjection(all),
    saveObjection: createSaveObjection(all),
    submitObjection: createSubmitObjection(all),
    revealObjector: createRevealObjector(all),
    readSurvey: createReadSurvey(all),
    answerSurvey: createAnswerSurvey(all),
    noteOffice: createNoteOffice(all),
  }
  return createSite<'links'>(edge, {
    'GET link': openLink(deps),
    'POST resend': resendLink(deps),
    'GET file': downloadFile(deps),
    'GET task': showTask(deps),
    'POST task': notingOffice(deps, saveTask(deps)),
    'POST decide': notingOffice(deps, decideTask(deps)),
    'POST decisionCode': mailDecisionCode(deps),
    'GET decided': showDecided(deps),
    'POST contacts': showContacts(deps),
    'GET delegate': showDelegate(deps),
    'POST delegate': delegateTask(deps),
    'GET extend': showExtend(deps),
    'POST extend': extendTask(deps),
    'POST recall': recallTask(deps),
    'POST recallRecommendation': recallRecommendation(deps),
    'GET taskUpload': showTaskUpload(deps),
    'POST removeTaskFile': removeTaskFile(deps),
    'GET objectionStart': showObjectionStart(deps),
    'POST objectionStart': beginObjection(deps),
    'GET objection': showObjection(deps),
    'POST objection': saveObjection(deps),
    'POST objectionSubmit': submitObjection(deps),
    'GET objectionUpload': showObjectionUpload(deps),
    'POST removeObjectionFile': removeObjectionFile(deps),
    'POST objector': showObjector(deps),
    'GET surveyLink': openSurvey(deps),
    'GET survey': showSurvey(deps),
    'POST survey': answerSurvey(deps),
  })
}
