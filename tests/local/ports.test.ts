import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPorts } from '#local/ports.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

function setup() {
  const path = join(temporaryFolder(), 'ports.json')
  const server = () => {
    const made = createServer()
    onTestFinished(() => void made.close())
    return made
  }
  return { path, server }
}

test('a service gets the same port after a restart', async () => {
  const { path, server } = setup()
  const first = server()
  const port = await createPorts(path).listen('gateway', first)
  await new Promise((resolve) => first.close(resolve))
  expect(await createPorts(path).listen('gateway', server())).toBe(port)
})

test('a port that somebody else took is replaced by a free one, which is kept', async () => {
  const { path, server } = setup()
  const port = await createPorts(path).listen('gateway', server())
  const other = await createPorts(path).listen('gateway', server())
  expect(other).not.toBe(port)
  expect(await createPorts(path).reserve('gateway')).toBe(other)
})
