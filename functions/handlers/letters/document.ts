import { mayRead } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import type { Batches, Cases, Clockwork, Matters, Rubrics, Session, Tasks, Titles } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { param } from '#functions/http/call.ts'
import type { Handler } from '#functions/http/site.ts'
import type { CaseDocument } from '#functions/views/documents.ts'
import { documentOf } from '#functions/views/documents.ts'
import { letterYear, yearLetter } from '#functions/views/evaluation-letter.ts'
import { writeCertificate } from '#web/documents/certificate.ts'
import { writeLetter } from '#web/documents/letter.ts'

export interface DocumentDeps extends Clockwork {
  readonly cases: Pick<Cases, 'load'>
  readonly tasks: Tasks
  readonly titles: Titles
  readonly batches: Batches
  readonly matters: Pick<Matters, 'load'>
  readonly rubrics: Pick<Rubrics, 'all'>
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

/** The letter about a year's evaluation. */
async function evaluated(
  { matters, rubrics }: DocumentDeps,
  { id }: Application,
  title: Title,
  tasks: readonly Task[],
  year: string,
): Promise<CaseDocument | undefined> {
  const [matter, known] = await Promise.all([matters.load(id, 'evaluation', year), rubrics.all()])
  const letter = matter && yearLetter(matter, title, tasks, known)
  const file = `${year}年度绩效评价反馈函 ${title.titleNo}.docx`
  return letter && { kind: 'letter', letter, file, forPark: true }
}

async function load(
  deps: DocumentDeps,
  application: Application,
  kind: string,
): Promise<CaseDocument | undefined> {
  const { tasks, titles, batches } = deps
  const [all, batch, title] = await Promise.all([
    tasks.ofCase(application.id),
    batches.load(application.batchId),
    application.titleNo ? titles.load(application.titleNo) : undefined,
  ])
  const of = letterYear(kind)
  if (of !== undefined) return title && evaluated(deps, application, title, all, of)
  const together = title ? (await titles.all()).filter(({ docNo }) => docNo === title.docNo) : []
  const year = batch?.year ?? Number(application.createdAt.slice(0, 4))
  return documentOf(kind, { application, tasks: all, year, title, together })
}

function write(document: CaseDocument): Promise<Uint8Array> {
  return document.kind === 'letter' ? writeLetter(document.letter) : writeCertificate(document.certificate)
}
