import { createCases } from '#adapters/dynamodb/cases.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createFirms } from '#adapters/dynamodb/firms.ts'
import { createIntents } from '#adapters/dynamodb/intents.ts'
import { createLinks } from '#adapters/dynamodb/links.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createRelayHandler } from '#functions/handlers/relay.ts'
import type { Env } from '#functions/runtime/env.ts'
import { setting } from '#functions/runtime/env.ts'
import { createLetters } from '#functions/views/letters.ts'
import { forms } from './forms.ts'
import { mailer } from './mailer.ts'
import { table } from './parts.ts'
import { workflowsOf } from './workflows.ts'

export function composeRelay(env: Env, clock: Clockwork) {
  const db = table(env)
  const intents = createIntents(db)
  return createRelayHandler({
    ...clock,
    tasks: createTasks(db),
    cases: createCases(db),
    firms: createFirms(db),
    experts: createExperts(db),
    links: createLinks(db),
    mailer: mailer(env),
    workflows: workflowsOf(env),
    letters: createLetters({ baseUrl: setting(env, 'BASE_URL'), forms, now: clock.now }),
    isDone: intents.isDone,
    done: intents.done,
  })
}
