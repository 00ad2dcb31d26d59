import { createCases } from '#adapters/dynamodb/cases.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Application } from '#domain/application.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Filing } from '#domain/filing.ts'
import { filingForm, filingIn, openFiling } from '#domain/filing.ts'
import { ledgerIn } from '#domain/ledgers/owner.ts'
import { mayChange } from '#domain/locks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { recallLetter } from '#domain/recommendation.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { isOpenSlot } from '#domain/task-correction.ts'
import { createUploadsHandler } from '#functions/handlers/uploads.ts'
import type { Env } from '#functions/runtime/env.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { ledgerOf } from '#schemas/ledgers/catalogue.ts'
import { table } from './parts.ts'
import { vault } from './vault.ts'

export function composeUploads(env: Env, clock: Clockwork) {
  const db = table(env)
  const cases = createCases(db)
  const tasks = createTasks(db)
  const objections = createObjections(db)
  return createUploadsHandler({
    ...clock,
    files: createFiles(db),
    vault: vault(env),
    async slotOf(owner, slot) {
      const task = owner.startsWith('tsk_') ? await tasks.load(owner) : undefined
      if (task) {
        if (slot === recallLetter.key && task.status === 'decided') return recallLetter
        const { id, version } = task.form
        const open = task.status === 'open' && isOpenSlot(formById(id, version), task, slot)
        return open ? slotIn(task.form, slot) : undefined
      }
      if (owner.startsWith('obj_')) {
        const intake = await objections.intake(owner)
        return intake && !intake.receipt ? slotIn(intake.form, slot) : undefined
      }
      const place = ledgerIn(owner)
      if (place) {
        const park = await cases.load(place.caseId)
        if (park?.titleNo === undefined) return undefined
        if (place.book === rosterBook) return slotIn(rosterForm, slot)
        return ledgerOf(place.book)?.form.attachments.find(({ key }) => key === slot)
      }
      const filing = filingIn(owner)
      if (filing) {
        const about = await cases.load(filing.caseId)
        const form = filingForm(filing.kind)
        return about && isOpen(about, filing, clock.now())
          ? slotIn({ id: form, version: latestVersion(form) }, slot)
          : undefined
      }
      const application = await cases.load(owner)
      if (!application || !mayChange(application, `attachments.${slot}`)) return undefined
      return slotIn(application.form, slot)
    },
  })
}

/** Whether the park may still add to what it hands in. */
function isOpen(application: Application, { kind, no }: Filing, now: string): boolean {
  try {
    return openFiling(application, kind, now).no === no
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

function slotIn(form: { id: string; version: number }, key: string) {
  return formById(form.id, form.version).attachments.find((slot) => slot.key === key)
}
