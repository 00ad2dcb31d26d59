import { describe, expect, test } from 'vitest'
import { createSizes, sizeOf } from '../../bench/units.ts'

const item = (text: string, more = {}) => ({
  PK: { S: 'CASE#1' },
  SK: { S: 'APPLICATION' },
  text: { S: text },
  ...more,
})
const put = (Item: object) => ({ TransactItems: [{ Put: { Item } }] })
const listed = (due: string) => ({ L1: { S: 'OFFICE#1' }, L2: { S: due } })

test('an item is as large as its names and values', () => {
  expect(sizeOf({ PK: { S: 'ab' }, n: { N: '123' }, b: { B: 'AAAA' }, t: { BOOL: true } })).toBe(
    4 + 1 + 3 + 1 + 3 + 1 + 1,
  )
})

describe('index writes of a transaction', () => {
  const setup = () => {
    const sizes = createSizes()
    return (Item: object) => sizes.indexUnits('TransactWriteItems', put(Item))
  }

  test('an item in no index costs none', () => {
    expect(setup()(item('x'))).toBe(0)
  })

  test('an entry costs a unit for each begun KB', () => {
    expect(setup()(item('x'.repeat(2000), listed('a')))).toBe(2)
    expect(setup()(item('x'.repeat(2100), listed('a')))).toBe(3)
  })

  test('an entry that moves is deleted and written', () => {
    const write = setup()
    write(item('x', listed('a')))
    expect(write(item('x', listed('b')))).toBe(2)
    expect(write(item('x', listed('b')))).toBe(1)
    expect(write(item('x'))).toBe(1)
  })
})
