import { mayRead } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { opensDocuments } from '#domain/material.ts'
import type { AcceptedFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { LinkDeps } from './deps.ts'

const linkCookies = '__Host-tsk_'

/** A document, for those who may read its case or its task: asked anew at every download, answered with a short-lived address. */
export function downloadFile(deps: LinkDeps): Handler {
  return async (call) => {
    const [owner = '', id = ''] = param(call, 'file').split('~')
    const file = (await deps.files.load(owner, id)) ?? (await handedIn(deps, owner, id))
    if (file?.status !== 'accepted' || !(await mayDownload(deps, call, owner)))
      throw new DomainError('file.not-found')
    const url = await deps.vault.downloadUrl(file, file.name)
    return call.wantsJson ? json({ url, sha256: file.sha256, bytes: file.size }) : seeOther(url)
  }
}

/** A document that was removed from the draft later stays with the submission it was part of. */
async function handedIn(deps: LinkDeps, caseId: string, id: string): Promise<AcceptedFile | undefined> {
  const application = await deps.cases.load(caseId)
  for (let round = application?.round ?? 0; round > 0; round--) {
    const submission = await deps.cases.submission(caseId, round)
    const file = submission?.files.find((one) => one.id === id)
    if (file) return file
  }
  return undefined
}

async function mayDownload(deps: LinkDeps, call: Call, owner: string): Promise<boolean> {
  const taskId = owner.startsWith('tsk_') ? owner : undefined
  const caseId = taskId ? (await deps.tasks.load(taskId))?.caseId : owner
  const application = caseId ? await deps.cases.load(caseId) : undefined
  if (!application) return false
  const { session } = call
  if (session && mayRead(session, application, dateOf(deps.now()))) return true
  if (session && !taskId && application.owner.id === session.account.id) return true
  return holdsTaskOf(deps, call, application.id)
}

/** Whether one of the caller's links is for an open or just decided task of this case. */
async function holdsTaskOf(deps: LinkDeps, call: Call, caseId: string): Promise<boolean> {
  for (const [name, secret] of call.cookies) {
    if (!name.startsWith(linkCookies)) continue
    try {
      const { link, task, state } = await deps.openLink(secret)
      const holds = task.holders.some((holder) => holder.email === link.email)
      if (task.caseId === caseId && holds && opensDocuments(task, state)) return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return false
}
