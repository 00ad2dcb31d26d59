import { Funding } from '#domain/funding.ts'
import type { Matter } from '#domain/matter.ts'
import type { Matters } from '#domain/ports.ts'
import { Practice } from '#domain/practice.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { districtName } from '#functions/views/register.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { FundingRow } from '#web/pages/funding-list.tsx'
import { FundingList } from '#web/pages/funding-list.tsx'
import { Practices } from '#web/pages/practices.tsx'
import { PublishedPractice } from '#web/pages/published-practice.tsx'
import type { PublicDeps } from './deps.ts'

/** The programme's first year. Source: 渝经信中小〔2024〕36号. */
const firstYear = 2024

function yearsUntil(now: string): string[] {
  const last = Number(dateOf(now).slice(0, 4))
  return Array.from({ length: last - firstYear + 1 }, (_, n) => String(last - n))
}

async function allOf(
  { matters, now }: PublicDeps,
  kind: Parameters<Matters['inPeriod']>[0],
): Promise<Matter[]> {
  const found = await Promise.all(yearsUntil(now()).map((year) => matters.inPeriod(kind, year)))
  return found.flat()
}

const shown: readonly string[] = ['listed', 'to-pay', 'paid', 'reported']

/** What is to be supported, shown before it is paid, and what was; accounts and persons are not shown. */
export function showFundingList(deps: PublicDeps): Handler {
  return async (call) => {
    const rows: FundingRow[] = (await allOf(deps, 'funding'))
      .filter(({ status }) => shown.includes(status))
      .map(({ status, data }) => {
        const { projectName, applicant, category, programYear, approved, listedUntil } = Funding.parse(data)
        return { projectName, applicant, category, programYear, approved, listedUntil, status }
      })
    return call.wantsJson ? json({ requests: rows }) : deps.show(call, <FundingList rows={rows} />)
  }
}

/** Selected best-practice cases. */
export function showPractices(deps: PublicDeps): Handler {
  return async (call) => {
    const cases = (await allOf(deps, 'practice'))
      .filter(({ status }) => status === 'published')
      .map(({ caseId, key, data }) => {
        const { caseTitle, caseType, parkName, districtId, publishedAt = '' } = Practice.parse(data)
        return {
          caseId,
          key,
          caseTitle,
          caseType,
          parkName,
          district: districtName(districtId, call.lang),
          publishedAt,
        }
      })
      .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
    return call.wantsJson ? json({ cases }) : deps.show(call, <Practices cases={cases} />)
  }
}

/** One selected case. Others do not exist here. */
export function showPublishedPractice(deps: PublicDeps): Handler {
  return async (call) => {
    const matter = await deps.matters.load(param(call, 'id'), 'practice', param(call, 'practice'))
    if (matter?.status !== 'published') throw new NotFound()
    const { parkName, districtId, text, publishedAt = '' } = Practice.parse(matter.data)
    const props = {
      parkName,
      district: districtName(districtId, call.lang),
      publishedAt,
      answers: text as Answers,
      today: dateOf(deps.now()),
    }
    return call.wantsJson ? json(props) : deps.show(call, <PublishedPractice {...props} />)
  }
}
