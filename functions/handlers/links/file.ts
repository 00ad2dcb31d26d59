import { officerReader } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { filingIn } from '#domain/filing.ts'
import { ledgerIn } from '#domain/ledgers/owner.ts'
import { materialOf, opensDocuments } from '#domain/material.ts'
import type { AcceptedFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import type { Reader } from '#domain/visibility.ts'
import { readerBy, taskPart } from '#domain/visibility.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { LinkDeps } from './deps.ts'
import { mayReadEvidence } from './evidence.ts'
import type { Held } from './held.ts'
import { linkedTasks } from './held.ts'
import { mayReadFiling } from './papers.ts'

/** A document, for those who may read its case or its task: asked anew at every download, answered with a short-lived address. */
export function downloadFile(deps: LinkDeps): Handler {
  return async (call) => {
    const [owner = '', id = ''] = param(call, 'file').split('~')
    const file = (await deps.files.load(owner, id)) ?? (await handedIn(deps, owner, id))
    if (file?.status !== 'accepted' || !(await mayOpen(deps, call, owner)))
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

function mayOpen(deps: LinkDeps, call: Call, owner: string): Promise<boolean> {
  if (owner.startsWith('obj_')) return mayReadEvidence(deps, call, owner)
  const ledger = ledgerIn(owner)
  if (ledger) return mayReadLedger(deps, call, ledger.caseId)
  const filing = filingIn(owner)
  return filing ? mayReadFiling(deps, call, filing) : mayDownload(deps, call, owner)
}

/** What a row of a ledger or of the roster carries is for its park and for every officer who reads the case. */
async function mayReadLedger(deps: LinkDeps, { session }: Call, caseId: string): Promise<boolean> {
  const application = await deps.cases.load(caseId)
  if (!application || !session) return false
  const reader = officerReader(session, application, dateOf(deps.now()))
  return application.owner.id === session.account.id || (reader !== undefined && reader !== 'recused')
}

/** Documents of a task are for those who may read all of it; documents of the case for every reader it has. */
async function mayDownload(deps: LinkDeps, call: Call, owner: string): Promise<boolean> {
  const owning = owner.startsWith('tsk_') ? await deps.tasks.load(owner) : undefined
  const application = await deps.cases.load(owning?.caseId ?? owner)
  if (!application) return false
  const may = (reader: Reader | undefined, email: string) =>
    reader !== undefined && reader !== 'recused' && (!owning || taskPart(reader, owning, email) === 'all')
  const { session } = call
  const email = session?.account.email ?? ''
  if (session && may(officerReader(session, application, dateOf(deps.now())), email)) return true
  if (session && application.owner.id === session.account.id && may('applicant', email)) return true
  const held = [...(await linkedTasks(deps, call)), ...(await expertTasks(deps, call))]
  return held.some(
    ({ task, holder }) =>
      task.caseId === application.id &&
      (owning !== undefined || materialOf(task) !== 'matter') &&
      may(readerBy(task, holder, application.recused), holder.email),
  )
}

/** What waits for an expert who is signed in. */
async function expertTasks(deps: LinkDeps, { session }: Call): Promise<Held[]> {
  if (!session?.expert) return []
  const open = await deps.tasks.openOf(session.expert.id)
  return open.flatMap((task) => {
    const holder = task.holders.find((one) => one.email === session.account.email)
    return holder && opensDocuments(task, 'open') ? [{ task, holder }] : []
  })
}
