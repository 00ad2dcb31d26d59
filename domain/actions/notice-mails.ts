import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { NoticeEntry, PublicNotice } from '#domain/notice.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Directory } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { handlersOf } from './notify.ts'

/** Tells the park and its district where their row stands. */
export async function noticeMails(
  directory: Directory,
  template: 'notice-published' | 'notice-corrected',
  application: Application,
  notice: PublicNotice,
  { endOn, provisional }: NoticeEntry,
): Promise<Effect[]> {
  const { id, no, parkName, owner, operatorName, districtId } = application
  const at = notice.publishedAt
  const data = {
    caseId: id,
    caseNo: no,
    parkName,
    noticeId: notice.id,
    no: notice.no,
    at,
    endOn,
    provisional,
  }
  const offices = districtId ? await handlersOf(directory, officeOf(districtId, dateOf(at))) : []
  const mail = (to: { email: string; name: string }): Effect => ({
    kind: 'mail',
    template,
    to: { email: to.email, name: to.name },
    data,
  })
  return [mail({ email: owner.email, name: operatorName ?? owner.email }), ...offices.map(mail)]
}

/** Officers who watch how objections are handled. */
export async function supervisorsOf(directory: Directory) {
  return (await directory.officers(cityOffice)).filter(({ roles }) => roles.includes('SUPERVISE'))
}
