import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createLimits } from '#adapters/dynamodb/limits.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createRequestCode } from '#domain/actions/request-code.ts'
import { createSignIn } from '#domain/actions/sign-in.ts'
import type { Clockwork } from '#domain/ports.ts'
import { serveAsset } from '#functions/handlers/public/assets.ts'
import { showResults } from '#functions/handlers/public/evaluations.tsx'
import { formSchema, openApiDocument, showMessages } from '#functions/handlers/public/forms.tsx'
import { chooseLanguage } from '#functions/handlers/public/language.ts'
import { showNotice, showNotices } from '#functions/handlers/public/notices.tsx'
import { showBatch, showHome } from '#functions/handlers/public/portal.tsx'
import { showPublicProgramme } from '#functions/handlers/public/programme.tsx'
import { downloadRegister, showRegister, showTitle } from '#functions/handlers/public/register.tsx'
import { enterCode, mailCode, showCode, showSignIn, signOut } from '#functions/handlers/public/sign-in.tsx'
import { showFundingList, showPractices, showPublishedPractice } from '#functions/handlers/public/support.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { setting } from '#functions/runtime/env.ts'
import { codeMail } from '#functions/views/letters.ts'
import { forms } from './forms.ts'
import { mailer } from './mailer.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

export function composePublic(env: Env, clock: Clockwork) {
  const db = table(env)
  const edge = site(env, clock, db)
  const all = {
    ...clock,
    batches: createBatches(db),
    notices: createNotices(db),
    matters: createMatters(db),
    sessions: createSessions(db),
    titles: createTitles(db),
    directory: createDirectory(db),
    experts: createExperts(db),
    limits: createLimits(db, clock.now),
    mailer: mailer(env),
    codeMail,
    forms,
  }
  const deps = {
    ...all,
    show: edge.show,
    baseUrl: edge.baseUrl,
    requestCode: createRequestCode(all),
    signIn: createSignIn(all),
  }
  return createSite<'public'>(edge, {
    'GET home': showHome(deps),
    'GET batch': showBatch(deps),
    'GET signIn': showSignIn(deps),
    'POST signIn': mailCode(deps),
    'GET signInCode': showCode(deps),
    'POST signInCode': enterCode(deps),
    'POST signOut': signOut(deps),
    'POST language': chooseLanguage(),
    'GET results': showResults(deps),
    'GET register': showRegister(deps),
    'GET registerTable': downloadRegister(deps),
    'GET title': showTitle(deps),
    'GET programme': showPublicProgramme({ ...clock, show: edge.show, sums: createSums(db) }),
    'GET formMessages': showMessages(deps),
    'GET formSchema': formSchema(),
    'GET openapi': openApiDocument(deps),
    'GET notices': showNotices(deps),
    'GET notice': showNotice(deps),
    'GET fundingList': showFundingList(deps),
    'GET practices': showPractices(deps),
    'GET publishedPractice': showPublishedPractice(deps),
    'GET asset': serveAsset(setting(env, 'ASSETS')),
  })
}
