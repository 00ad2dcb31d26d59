import { isDay } from '#schemas/fields/day.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { withoutNeedlessOverride } from '#schemas/fields/uscc-override.ts'
import { figures } from '#schemas/roster/figures.ts'
import { rosterOf } from '#schemas/roster/rows.ts'
import { num } from '#schemas/rule.ts'

/** Parcels this many metres apart still count as contiguous, unless the context sets another distance. */
const CONTIGUOUS_GAP = 500

export function compute(answers: Answers, context: FormContext): Answers {
  return {
    ...withoutNeedlessOverride(answers, 'operatorUscc'),
    ...fromCase(context),
    isContiguous: isContiguous(answers, context),
    occupancyRate: percent(num(answers, 'occupiedArea') / num(answers, 'usableArea')),
    ...fromRoster(answers, context),
  }
}

function fromCase({ applicationNo, batchId }: FormContext): Answers {
  return {
    ...(typeof applicationNo === 'string' ? { applicationNo } : {}),
    ...(typeof batchId === 'string' ? { batchId } : {}),
  }
}

function isContiguous(answers: Answers, context: FormContext): boolean | undefined {
  const gap = typeof context.contiguousGap === 'number' ? context.contiguousGap : CONTIGUOUS_GAP
  const parcels = num(answers, 'parcelCount')
  if (parcels === 1) return true
  return parcels > 1 && Number.isFinite(num(answers, 'maxParcelGap'))
    ? num(answers, 'maxParcelGap') <= gap
    : undefined
}

/** Section D as the roster says it on the day of the data; without a roster at hand the earlier figures stay, and one without rows says nothing. */
function fromRoster(answers: Answers, context: FormContext): Answers {
  const rows = rosterOf(context)
  if (!rows) return {}
  const said = figuresOf(rows, isDay(answers.dataAsOf) ? answers.dataAsOf : context.today)
  return rows.length > 0 ? said : Object.fromEntries(Object.keys(said).map((key) => [key, undefined]))
}

function figuresOf(rows: readonly Answers[], day: string): Answers {
  const found = figures(rows, day)
  return {
    enterpriseTotal: found.enterpriseTotal,
    incubateeCount: found.incubateeCount,
    teamCount: found.teamCount,
    startupTotal: found.startupTotal,
    smeShare: percent(found.smeShare),
    leadConcentration: percent(found.leadConcentration),
    employees: found.employees,
    revenueLastYear: found.revenue,
    cntTechSme: found.held('科技型中小企业'),
    cntInnovative: found.held('创新型中小企业'),
    cntHighTech: found.held('高新技术企业'),
    cntSrdi: found.held('专精特新中小企业'),
    cntGiant: found.held('专精特新“小巨人”'),
    cntChampion: found.held('制造业单项冠军'),
  }
}

function percent(ratio: number): number | undefined {
  return Number.isFinite(ratio) ? roundTo(ratio * 100, 2) : undefined
}
