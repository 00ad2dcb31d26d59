import { DomainError } from '#domain/errors.ts'
import { objectionIn, opensIdentity } from '#domain/objection.ts'
import { hashSecret } from '#domain/secret.ts'
import type { Call } from '#functions/http/call.ts'
import { objectionCookie } from '#functions/http/cookies.ts'
import type { LinkDeps } from './deps.ts'

const linkCookies = '__Host-tsk_'

/** Evidence is signed, so it names who objects: it is for that person, the handler and the supervisor alone. */
export async function mayReadEvidence(deps: LinkDeps, call: Call, objectionId: string): Promise<boolean> {
  const intake = await deps.objections.intake(objectionId)
  if (!intake) return false
  const own = call.cookies.get(objectionCookie(objectionId))
  if (own && hashSecret(own) === intake.secretHash) return true
  const application = await deps.cases.load(intake.caseId)
  const officer = call.session?.officer
  if (officer && application?.recused?.includes(officer.email)) return false
  if (officer?.roles.includes('SUPERVISE')) return true
  if (officer) {
    const tasks = await deps.tasks.ofCase(intake.caseId, ({ lane }) => objectionIn(lane) === objectionId)
    if (tasks.some((task) => opensIdentity(task, objectionId, officer.email))) return true
  }
  return linkOpens(deps, call, objectionId)
}

async function linkOpens(deps: LinkDeps, call: Call, objectionId: string): Promise<boolean> {
  for (const [name, secret] of call.cookies) {
    if (!name.startsWith(linkCookies)) continue
    try {
      const { link, task, state } = await deps.openLink(secret)
      const works = state === 'open' || state === 'decided'
      if (works && opensIdentity(task, objectionId, link.email)) return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return false
}
