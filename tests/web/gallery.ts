import { annual } from '#tests/web/exhibits/annual.tsx'
import { applications } from '#tests/web/exhibits/applications.tsx'
import { documents } from '#tests/web/exhibits/documents.tsx'
import { experts } from '#tests/web/exhibits/experts.tsx'
import { later } from '#tests/web/exhibits/later.tsx'
import { ledgers } from '#tests/web/exhibits/ledgers.tsx'
import { notices } from '#tests/web/exhibits/notices.tsx'
import { officers } from '#tests/web/exhibits/officers.tsx'
import { portal } from '#tests/web/exhibits/portal.tsx'
import { register } from '#tests/web/exhibits/register.tsx'
import { reviewer } from '#tests/web/exhibits/reviewer.tsx'
import { rosters } from '#tests/web/exhibits/rosters.tsx'
import { scoring } from '#tests/web/exhibits/scoring.tsx'
import { seats } from '#tests/web/exhibits/seats.tsx'
import type { Exhibit } from '#tests/web/samples.ts'

/** Every page with realistic content. */
export const gallery: readonly Exhibit[] = [
  ...portal,
  ...register,
  ...applications,
  ...documents,
  ...reviewer,
  ...officers,
  ...scoring,
  ...annual,
  ...seats,
  ...notices,
  ...later,
  ...rosters,
  ...experts,
  ...ledgers,
]
