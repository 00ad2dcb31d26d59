import { afterEach, expect, test, vi } from 'vitest'
import { logger } from '#functions/runtime/observe.ts'

afterEach(() => vi.restoreAllMocks())

/** What is logged while something is done. */
function logged(act: () => void): string {
  const lines: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk))
      return true
    })
  act()
  return lines.join('')
}

test('an address in a fault is not logged, neither in its message nor in its stack nor in its cause', () => {
  const cause = new Error('550 <zhang.san@parks.example>: recipient unknown')
  const text = logged(() => {
    logger.error('an effect was not carried out', { error: String(cause), intent: 'int_1' })
    logger.error('the function failed', new Error(`{"person":"li.si@city.example"}`, { cause }))
  })
  expect(text).toContain('int_1')
  expect(text).toContain('recipient unknown')
  expect(text).not.toMatch(/@\w+\.example/)
})

test('what names no address is logged as it is', () => {
  const text = logged(() =>
    logger.error('a request failed', { operation: 'GET task', error: 'node_modules/@scope/x.js:1' }),
  )
  expect(text).toContain('GET task')
  expect(text).toContain('node_modules/@scope/x.js:1')
})
