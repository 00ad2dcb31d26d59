import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Seat } from '#domain/panel.ts'
import { personalAnswers } from '#domain/personal.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import type { Applied } from '#tests/support/applied.ts'
import { tableOf } from '#tests/support/table.ts'
import type { Cast } from './play.ts'
import { markOf } from './play.ts'

/** Words somebody may not read, by what they would tell him. */
export type Hidden = Readonly<Record<string, string>>

const all = (...parts: readonly Hidden[]): Hidden => Object.assign({}, ...parts)

/** What experts wrote when they said no. */
export const reasons = { declined: '这段时间在外地授课无法参加', recused: '曾经担任申报单位的技术顾问' }

/** What an expert typed and did not sign. */
export const draft = '这一句还没有想好先不算数'

/** Who somebody is, and what he judged. */
function ofExpert({ expertId, email, name, unit }: Seat): Hidden {
  return {
    [`the name of ${email}`]: name,
    [`the address ${email}`]: email,
    [`the unit of ${email}`]: unit,
    [`the id of ${email}`]: expertId,
    [`what ${email} wrote`]: markOf(email),
  }
}

/** The park itself, for those who do not know that it applies. */
function ofPark({ id, no, spec }: Applied): Hidden {
  return { 'the case': id, 'the number of the case': no, 'the park': spec.parkName }
}

/** What was handed in, for those who may not read it yet. */
function material({ spec }: Applied): Hidden {
  return {
    'the legal representative': spec.legalRep,
    'the address of the park': spec.address,
  }
}

/** Telephone numbers in an application. */
function numbers({ spec }: Applied, today: string): Hidden {
  const { answers } = exampleApplication(spec, today)
  return Object.fromEntries(
    personalAnswers(parkApplication, answers).map(({ key, value }) => [`the number ${key}`, value]),
  )
}

/** All that may be hidden of a case, as it is now. */
export async function secretsOf(cast: Cast, about: Applied) {
  const cases = createCases(tableOf(cast.started.local))
  const [application, panel] = await Promise.all([cases.load(about.id), cases.panel(about.id, 1)])
  const seats = panel?.seats ?? []
  const { score } = application ?? {}
  const ofPanel = {
    'why an expert declined': reasons.declined,
    'why an expert stepped aside': reasons.recused,
    'which seat': 'seat:',
    'the seed of the draw': panel?.seed ?? '',
  }
  const becomes =
    application && application.status !== 'expert-review' ? `"status":"${application.status}"` : ''
  const assessment = all(
    ...seats.map(ofExpert),
    ofPanel,
    { 'the recused officer': cast.conflicted.email, 'an unsigned sheet': draft },
    score ? { 'the total': score.total.toFixed(2), 'what experts gave': score.judged.toFixed(2) } : {},
  )
  return {
    seats,
    /** Hidden from the park, its district, and everybody else outside the city. */
    assessment,
    /** Hidden from those who have nothing to do with the case. */
    everything: all(assessment, ofPark(about)),
    /** Hidden from an expert: the others, and whom to call. */
    others: (email: string): Hidden =>
      all(...seats.filter((seat) => seat.email !== email).map(ofExpert), {
        // The example parks have the same numbers, and the applicant who is an expert knows his own.
        ...(email === cast.late.applicant.email ? {} : numbers(about, cast.today)),
        ...ofPanel,
        'what became of the case': becomes,
      }),
    material: material(about),
    park: ofPark(about),
  }
}
export type Secrets = Awaited<ReturnType<typeof secretsOf>>

/** Names of facts in JSON that would tell how an assessment goes. */
const tellingKeys =
  /"(seats?|panel|lane|seq|head|hash|prev|score|judged|recused|expertId|sealed|conflicts|load)":/

/** Keys of an answer that only those may get who read the assessment. */
export function telling(text: string): string[] {
  return [...new Set([...text.matchAll(new RegExp(tellingKeys, 'g'))].map(([, key = '']) => key))]
}
