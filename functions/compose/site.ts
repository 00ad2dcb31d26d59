import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { createCaseReader } from '#adapters/dynamodb/case-reader.ts'
import type { Db } from '#adapters/dynamodb/db.ts'
import { createLinks } from '#adapters/dynamodb/links.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createRefuse } from '#functions/http/refuse.tsx'
import type { SiteDeps } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { setting } from '#functions/runtime/env.ts'
import type { Show } from '#functions/views/frame.ts'
import { createShow } from '#functions/views/frame.ts'

const Assets = z.object({ style: z.string(), script: z.string(), icon: z.string() })

/** What every function with pages has: who is asking, how a page looks, what a refusal says. */
export function site(env: Env, clock: Clockwork, db: Db, storeOrigin = ''): SiteDeps & { show: Show } {
  const assets = Assets.parse(JSON.parse(readFileSync(join(setting(env, 'ASSETS'), 'manifest.json'), 'utf8')))
  const show = createShow(assets)
  const tasks = createTasks(db)
  return {
    ...clock,
    sessions: createSessions(db),
    links: createLinks(db),
    tasks,
    cases: createCaseReader(db),
    baseUrl: setting(env, 'BASE_URL'),
    storeOrigin,
    show,
    refuse: createRefuse(show),
  }
}
