import { expect, test } from 'vitest'
import { billOf } from '../../bench/life/bill.ts'

const nothing = {
  stateTransitions: 0,
  invocations: [],
  httpRequests: 0,
  readUnits: 0,
  writeUnits: 0,
  databaseCalls: 0,
  storedBytes: 0,
  documents: 0,
  mails: 0,
}

test('nothing used costs nothing', () => {
  expect(billOf(nothing).total).toBe(0)
})

test('a thousand state transitions cost two and a half cents', () => {
  expect(billOf({ ...nothing, stateTransitions: 1000 }).total).toBeCloseTo(0.025)
})

test('memory and time of each call are paid for, cold starts included', () => {
  const call = { functionName: 'public', milliseconds: 100, memoryMiB: 1024 }
  const { gbSeconds } = billOf({ ...nothing, invocations: [call, { ...call, memoryMiB: 512 }] })
  expect(gbSeconds).toBeCloseTo(0.8 + 0.4)
})
