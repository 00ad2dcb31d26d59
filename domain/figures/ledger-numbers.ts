import type { Row } from '#domain/entry.ts'
import type { Look } from '#domain/figures/home.ts'
import { ledgerFigures, yearTo } from '#domain/ledger-figures.ts'
import { dated, linesOf, numberIn, saying } from '#domain/ledgers/rows.ts'
import type { Numbers } from '#domain/projection.ts'
import { daysBetween, isDay } from '#schemas/fields/day.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'

type Ledgers = Readonly<Record<string, readonly Row[]>>

/** D09–D12, D14, D15 and D24–D28 from the ledgers. Shares are kept as what they are shares of. */
export function ledgerNumbers(ledgers: Ledgers, look: Look): Numbers {
  const { span, on } = look
  const quarter = ledgerFigures(ledgers, span)
  const year = ledgerFigures(ledgers, yearTo(on))
  const whole = (name: keyof typeof quarter) => Math.round(quarter[name].value ?? 0)
  const money = (value: number | null) => Math.round((value ?? 0) * HUNDREDTHS)
  return {
    ...projects(ledgers, on),
    results: whole('resultsIntroduced'),
    platforms: whole('techPlatforms'),
    platformServices: Math.round(year.platformServiceTimes.value ?? 0),
    equity: money(quarter.firmEquity.value),
    debt: money(quarter.firmDebt.value),
    ...demandsForMoney(ledgers, look),
    talents: whole('talentsIntroduced'),
    trainees: whole('trainees'),
    talentEvents: whole('talentEvents'),
    agencyCases: whole('agencyCases'),
    agencyInPark: dated(saying(linesOf(ledgers, 'L10'), 'kind', '办件'), 'acceptedOn', span).filter(
      ({ answers }) => answers.inPark === true && isDay(answers.doneOn) && answers.doneOn <= on,
    ).length,
    flats: whole('talentFlats3km'),
    ...(look.counted && {
      withShuttle: one(quarter.shuttleLines.value),
      withCommerce: one(quarter.commerceTypes.value),
      withEduMed: one(quarter.eduMedTypes.value),
    }),
    policies: whole('policies'),
    policyPaid: money(ledgerFigures(ledgers, { from: '1900-01-01', to: on }).policyPaid.value),
    publicity: whole('publicity'),
    ...demands(ledgers, look),
    ...milestones(ledgers, look),
    projectsReferred: whole('nationalRecommended'),
    projectsApproved: whole('nationalApproved'),
  }
}

function one(value: number | null): number {
  return (value ?? 0) > 0 ? 1 : 0
}

/** Projects by how far they had come on the day. */
function projects(ledgers: Ledgers, on: string): Numbers {
  const by = (day: unknown) => isDay(day) && day <= on
  const states = saying(linesOf(ledgers, 'L01'), 'kind', '招商项目').map(({ answers }) => {
    if (by(answers.terminatedOn)) return undefined
    if (by(answers.landedOn)) return '落地'
    if (by(answers.signedOn)) return '签约'
    return by(answers.talksOn) ? '在谈' : undefined
  })
  return Object.fromEntries(
    ['在谈', '签约', '落地'].map((state) => [
      `invest.${state}`,
      states.filter((one) => one === state).length,
    ]),
  )
}

/** What firms asked for in the quarter, and how much of it was met so far. */
function demandsForMoney(ledgers: Ledgers, { span, on }: Look): Numbers {
  const asked = dated(saying(linesOf(ledgers, 'L07'), 'kind', '融资需求'), 'raisedOn', span)
  const met = asked.filter(({ answers }) => isDay(answers.metOn) && answers.metOn <= on)
  const sum = (lines: typeof asked, key: string) =>
    lines.reduce((total, line) => total + Math.round(numberIn(line, key) * HUNDREDTHS), 0)
  return { financeAsked: sum(asked, 'wanted'), financeSettled: sum(met, 'met') }
}

function demands(ledgers: Ledgers, { span, on }: Look): Numbers {
  const raised = dated(linesOf(ledgers, 'L16'), 'raisedOn', span)
  const settled = raised.filter(({ answers }) => isDay(answers.closedOn) && answers.closedOn <= on)
  return {
    needs: raised.length,
    needsSettled: settled.length,
    needDays: settled.reduce(
      (days, { answers }) => days + daysBetween(String(answers.raisedOn), String(answers.closedOn)),
      0,
    ),
  }
}

function milestones(ledgers: Ledgers, { span, on }: Look): Numbers {
  const due = dated(linesOf(ledgers, 'L17'), 'dueOn', span)
  return {
    milestonesDue: due.length,
    milestonesDone: due.filter(({ answers }) => isDay(answers.doneOn) && answers.doneOn <= on).length,
  }
}
