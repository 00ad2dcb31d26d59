import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createClaims } from '#adapters/dynamodb/claims.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createFirms } from '#adapters/dynamodb/firms.ts'
import { createIntents } from '#adapters/dynamodb/intents.ts'
import { createLinks } from '#adapters/dynamodb/links.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createObjectorAddress } from '#domain/actions/objector-address.ts'
import { createOpenRoster } from '#domain/actions/open-roster.ts'
import { createPublishRow } from '#domain/actions/publish-row.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createRelayHandler } from '#functions/handlers/relay.ts'
import type { Env } from '#functions/runtime/env.ts'
import { setting } from '#functions/runtime/env.ts'
import { createLetters } from '#functions/views/letters.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { following } from './figures.ts'
import { forms } from './forms.ts'
import { mailer } from './mailer.ts'
import { table } from './parts.ts'
import { sealer } from './sealer.ts'
import { workflowsOf } from './workflows.ts'

export function composeRelay(env: Env, clock: Clockwork) {
  const db = table(env)
  const intents = createIntents(db)
  const cases = createCases(db)
  const tasks = createTasks(db)
  const notices = createNotices(db)
  const directory = createDirectory(db)
  const books = {
    ...clock,
    cases,
    books: createBooks(db),
    titles: createTitles(db),
    claims: createClaims(db),
    matters: createMatters(db),
    tasks,
  }
  return createRelayHandler({
    ...clock,
    tasks,
    cases,
    projectHome: following(env, clock),
    publishRow: createPublishRow({ ...clock, cases, tasks, notices, directory, show: noticeProof }),
    openRoster: createOpenRoster({ ...books, keepRoster: createKeepRoster(books) }),
    objector: createObjectorAddress({ objections: createObjections(db), sealer: sealer(env) }),
    firms: createFirms(db),
    experts: createExperts(db),
    links: createLinks(db),
    surveys: createSurveys(db),
    mailer: mailer(env),
    workflows: workflowsOf(env),
    letters: createLetters({ baseUrl: setting(env, 'BASE_URL'), forms, now: clock.now }),
    awaiting: intents.awaiting,
    done: intents.done,
  })
}
