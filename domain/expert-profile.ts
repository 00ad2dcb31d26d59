import * as z from 'zod/mini'
import { Profile } from '#domain/expert.ts'
import { normalEmail } from '#domain/person.ts'
import type { Answers } from '#schemas/fields/field.ts'

const Answered = z.extend(Profile, {
  fields: z._default(Profile.shape.fields, []),
  employers: z._default(Profile.shape.employers, []),
  holdings: z._default(Profile.shape.holdings, []),
})

/** The profile a checked form holds. */
export function profileOf(answers: Answers): Profile {
  const profile = Answered.parse(answers)
  return { ...profile, email: normalEmail(profile.email) }
}

/** A profile as answers of its form. */
export function answersOf(expert: Profile): Answers {
  const { fields, employers, holdings } = expert
  return {
    email: expert.email,
    name: expert.name,
    unit: expert.unit,
    unitUscc: expert.unitUscc,
    title: expert.title,
    specialties: [...expert.specialties],
    districtId: expert.districtId,
    recommendedBy: expert.recommendedBy,
    ...(fields.length > 0 && { fields: [...fields] }),
    ...(employers.length > 0 && { employers: employers.map((tie) => ({ ...tie })) }),
    ...(holdings.length > 0 && { holdings: holdings.map((tie) => ({ ...tie })) }),
  }
}
