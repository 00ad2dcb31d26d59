import { describe, expect, it } from 'vitest'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { ConflictError } from '#domain/errors.ts'
import { signAgreement } from '#domain/expert.ts'
import { expertWith } from '#tests/domain/people.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const experts = createExperts(db)
const lost = async (write: Promise<unknown>) => {
  const error = await write.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof ConflictError ? error.on : error
}

describe('the stored pool', () => {
  it('finds an expert by id and by address, as it was saved', async () => {
    const expert = expertWith({ id: 'exp_a', email: 'a@experts.example', holdings: [{ name: '示例公司' }] })
    const saved = await experts.put(expert, 0)
    expect(saved.version).toBe(1)
    expect(await experts.load('exp_a')).toEqual(saved)
    expect(await experts.byEmail('a@experts.example')).toEqual(saved)
    expect(await experts.byEmail('nobody@experts.example')).toBeUndefined()
    expect(await experts.load('exp_none')).toBeUndefined()
  })

  it('refuses a change of what somebody else has changed', async () => {
    const expert = await experts.put(expertWith({ id: 'exp_b', email: 'b@experts.example' }), 0)
    await experts.put(signAgreement(expert, 2026, { at: '2026-11-26T00:00:00Z', by: 'b' }), 1)
    expect(await lost(experts.put({ ...expert, name: '另一人' }, 1))).toEqual(['expert'])
    expect(await lost(experts.put(expert, 0))).toEqual(['expert'])
    expect(await experts.load('exp_b')).toMatchObject({ name: expert.name, version: 2 })
  })

  it('gives an address to one expert only, and frees it when the expert gets another', async () => {
    const expert = await experts.put(expertWith({ id: 'exp_c', email: 'c@experts.example' }), 0)
    expect(await lost(experts.put(expertWith({ id: 'exp_d', email: 'c@experts.example' }), 0))).toEqual([
      'address',
    ])
    expect(await experts.load('exp_d')).toBeUndefined()
    await experts.put({ ...expert, email: 'new@experts.example' }, 1)
    expect(await experts.byEmail('c@experts.example')).toBeUndefined()
    expect(await experts.byEmail('new@experts.example')).toMatchObject({ id: 'exp_c' })
    await experts.put(expertWith({ id: 'exp_d', email: 'c@experts.example' }), 0)
    expect((await experts.all()).map(({ id }) => id)).toEqual(['exp_a', 'exp_b', 'exp_c', 'exp_d'])
  })
})
