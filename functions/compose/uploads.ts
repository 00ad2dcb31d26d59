import { createCases } from '#adapters/dynamodb/cases.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createUploadsHandler } from '#functions/handlers/uploads.ts'
import type { Env } from '#functions/runtime/env.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { table } from './parts.ts'
import { vault } from './vault.ts'

export function composeUploads(env: Env) {
  const db = table(env)
  const cases = createCases(db)
  const tasks = createTasks(db)
  return createUploadsHandler({
    files: createFiles(db),
    vault: vault(env),
    async accepts(owner, slot) {
      const pinned = owner.startsWith('tsk_') ? (await tasks.load(owner))?.form : (await cases.load(owner))?.form
      const form = pinned && formById(pinned.id, pinned.version)
      return form?.attachments.find((a) => a.key === slot)?.accept
    },
  })
}
