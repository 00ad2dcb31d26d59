import { mayRead } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import type { Batches, Cases, Clockwork, Session, Tasks, Titles } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import type { Handler } from '#functions/http/site.ts'
import type { CaseDocument } from '#functions/views/documents.ts'
import { documentOf } from '#functions/views/documents.ts'
import { writeCertificate } from '#web/documents/certificate.ts'
import { writeLetter } from '#web/documents/letter.ts'

export interface DocumentDeps extends Clockwork {
  readonly cases: Pick<Cases, 'load'>
  readonly tasks: Tasks
  readonly titles: Titles
  readonly batches: Batches
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A letter or certificate of a case, written anew from what is on record. @throws document.not-found */
export function downloadDocument(deps: DocumentDeps): Handler {
  return async (call) => {
    const application = await deps.cases.load(param(call, 'id'))
    const reader = application && readerOf(call.session, application, dateOf(deps.now()))
    const found = reader && (await load(deps, application, param(call, 'kind')))
    if (!found || (reader === 'park' && !found.forPark)) throw new DomainError('document.not-found')
    return {
      status: 200,
      body: await write(found),
      type: docx,
      headers: {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.file)}`,
      },
    }
  }
}

/** The city reads all letters of a case it may read; the park its own. */
function readerOf(
  session: Session | undefined,
  application: Application,
  today: string,
): 'city' | 'park' | undefined {
  if (session?.officer?.office === cityOffice && mayRead(session, application, today)) return 'city'
  return session?.account.id === application.owner.id ? 'park' : undefined
}

async function load(
  { tasks, titles, batches }: DocumentDeps,
  application: Application,
  kind: string,
): Promise<CaseDocument | undefined> {
  const [all, batch, title] = await Promise.all([
    tasks.ofCase(application.id),
    batches.load(application.batchId),
    application.titleNo ? titles.load(application.titleNo) : undefined,
  ])
  const together = title ? (await titles.all()).filter(({ docNo }) => docNo === title.docNo) : []
  const year = batch?.year ?? Number(application.createdAt.slice(0, 4))
  return documentOf(kind, { application, tasks: all, year, title, together })
}

function write(document: CaseDocument): Promise<Uint8Array> {
  return document.kind === 'letter' ? writeLetter(document.letter) : writeCertificate(document.certificate)
}
