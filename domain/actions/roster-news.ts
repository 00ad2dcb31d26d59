import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Directory } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { handlersOf } from './notify.ts'

export type RosterNews =
  | 'conflict-opened'
  | 'conflict-waiting'
  | 'conflict-released'
  | 'conflict-kept'
  | 'dispute-upheld'
  | 'dispute-rejected'
  | 'correction-approved'
  | 'correction-refused'

export interface News {
  readonly news: RosterNews
  /** The firm, or what is corrected. */
  readonly about: string
  /** The book that is corrected, when it is not the roster. */
  readonly book?: string | undefined
  /** The other park, in a conflict. */
  readonly other?: string | undefined
  readonly reason?: string | undefined
}

interface Addressee {
  readonly email: string
  readonly name: string
}

function mail(
  { id: caseId, no: caseNo, parkName }: Application,
  { email, name }: Addressee,
  party: 'applicant' | 'district' | 'firm',
  data: News,
  at: string,
): Effect {
  return {
    kind: 'mail',
    template: 'roster-news',
    to: { email, name },
    data: { caseId, caseNo, parkName, at, party, ...data },
  }
}

export function newsForPark(application: Application, news: News, at: string): Effect {
  const { owner, operatorName } = application
  return mail(application, { email: owner.email, name: operatorName ?? owner.email }, 'applicant', news, at)
}

export function newsForFirm(application: Application, to: Addressee, news: News, at: string): Effect {
  return mail(application, to, 'firm', news, at)
}

export async function newsForDistrict(
  directory: Directory,
  application: Application,
  news: News,
  at: string,
): Promise<Effect[]> {
  const { districtId } = application
  const officers = districtId ? await handlersOf(directory, officeOf(districtId, dateOf(at))) : []
  return officers.map((officer) => mail(application, officer, 'district', news, at))
}

/** News for the district that asked for something; a park that asked is told anyway, and the city sees it where it works. */
export async function newsForAsker(
  directory: Directory,
  application: Application,
  office: string | undefined,
  news: News,
): Promise<(at: string) => Effect[]> {
  const officers = office && office !== cityOffice ? await handlersOf(directory, office) : []
  return (at) => officers.map((officer) => mail(application, officer, 'district', news, at))
}
