import type { Row } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { eventsByType, ledgerFigures } from '#domain/ledger-figures.ts'
import type { Quarter } from '#domain/quarter.ts'
import { lastDay, yearToDate } from '#domain/quarter.ts'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { RUNGS } from '#schemas/reference/certificates.ts'
import { str } from '#schemas/rule.ts'

export type BookRows = { readonly [book: string]: readonly Row[] }

const highTech = '高新技术企业'

/** Where the figures are read that the park states all the same: while a book is not kept, it says nothing of them. */
const readIn: { readonly [key: string]: readonly string[] } = {
  employees: [rosterBook],
  occupiedArea: [rosterBook],
  talentFlats3km: ['L11'],
  talentsIntroduced: ['L08'],
  agencyCases: ['L10'],
  platformServiceTimes: ['L03', 'L05'],
  sharedHours: ['L06'],
}

/** What roster and ledgers say of a quarter, by the fields of the report: stock on its last day, sums since the first of January; source: F08 A and B. */
export function computedOf(books: BookRows, quarter: Quarter): Answers {
  const all = { ...fromRoster(books[rosterBook] ?? [], quarter), ...fromLedgers(books, quarter) }
  const isKept = (key: string) => readIn[key]?.some((book) => (books[book] ?? []).length > 0) ?? true
  return Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key)))
}

function fromRoster(rows: readonly Row[], quarter: Quarter): Answers {
  const stock = rosterFigures(rows, lastDay(quarter))
  const { newStartups, exits } = rosterFlows(rows, yearToDate(quarter))
  const rungs = [...Object.keys(RUNGS).map((rung) => [rung, stock.ladder[rung]] as const)]
  return {
    startupTotal: stock.startups.value,
    enterpriseTotal: stock.enterprises.value,
    employees: stock.employees.value,
    occupiedArea: stock.occupiedArea.value,
    digitalFirms: stock.digitalFirms.value,
    newStartups: newStartups.value,
    ladderCounts: [...rungs, [highTech, stock.certificates[highTech]] as const].map(([rung, firms]) => ({
      rung,
      firms: firms?.value ?? 0,
    })),
    exits: [
      { way: '毕业', firms: exits.graduated.value },
      { way: '迁出', firms: exits.moved.value },
      { way: '注销', firms: exits.closed.value },
      { way: '清退', firms: exits.dismissed.value },
    ],
  }
}

function fromLedgers(books: BookRows, quarter: Quarter): Answers {
  const span = yearToDate(quarter)
  const of = ledgerFigures(books, span)
  const value = (metric: keyof typeof of) => of[metric].value ?? 0
  const rate = of.inParkRate.value
  const milestones = (books.L17 ?? []).map(({ answers }) => milestone(answers))
  return {
    techPlatforms: value('techPlatforms'),
    partnerFunds: value('partnerFunds'),
    talentFlats3km: value('talentFlats3km'),
    investProjects: [
      { state: '签约', projects: value('investSigned') },
      { state: '落地', projects: value('investLanded') },
    ],
    events: eventsByType(books, span).map(({ type, figure }) => ({ type, times: figure.value ?? 0 })),
    resultsIntroduced: value('resultsIntroduced'),
    firmFinancing: [
      { way: '股权', amount: value('firmEquity') },
      { way: '债权', amount: value('firmDebt') },
    ],
    talentsIntroduced: [
      { level: '高层次人才', people: value('talentsHigh') },
      { level: '技能人才', people: value('talentsSkilled') },
    ],
    agencyCases: value('agencyCases'),
    ...(rate !== null && { inParkRate: roundTo(rate * 100, 2) }),
    platformServiceTimes: value('platformServiceTimes'),
    sharedHours: value('sharedHours'),
    ...(milestones.length > 0 && { milestoneProgress: milestones }),
  }
}

const states: { readonly [status: string]: string } = { 正常: '正常推进', 完成: '已完成' }

/** A line of the ledger of milestones as the report has it. */
function milestone(answers: Answers): Answers {
  const { task, progress, note, status } = answers
  return { task, state: states[str(answers, 'status')] ?? status, progress, note }
}
