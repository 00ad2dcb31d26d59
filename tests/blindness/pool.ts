import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import type { Expert } from '#domain/expert.ts'
import type { Officer } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

/** Enough for one panel with its reserves, together with the applicant who is an expert. */
const serving = ['梁思衡', '宋清晏', '马知秋', '田雨舟', '崔砚青', '薛时雨']

/** Leaves in the pool who can sit on the panels of this suite; one more expert has the address of an applicant. */
export async function fewExperts({ local, product }: Started, applicantEmail: string): Promise<Expert[]> {
  const experts = createExperts(tableOf(local))
  const all = await experts.all()
  const at = await product.now()
  const agreements = [{ year: Number(at.slice(0, 4)), at }]
  for (const one of all)
    await experts.put(
      serving.includes(one.name) ? { ...one, agreements } : { ...one, status: '暂停' },
      one.version,
    )
  const [like] = all.filter(({ name }) => name === '彭予安')
  if (!like) throw new Error('the pool has changed')
  await experts.put(
    {
      ...like,
      id: 'exp_applicant',
      email: applicantEmail,
      name: '温如许',
      unit: '示例园区运营学会',
      unitUscc: undefined,
      agreements,
      history: [{ at, by: '系统', what: 'added' }],
    },
    0,
  )
  return experts.all()
}

/** An officer of the city who has the name of somebody of the applicant's staff. */
export async function namesake({ local }: Started, name: string): Promise<Officer> {
  const officer: Officer = { email: 'tongming@city.example', name, office: cityOffice, roles: ['CITY_EDIT'] }
  await createDirectory(tableOf(local)).putOfficer(officer)
  return officer
}
