import { createEngine } from '#local/step-functions/engine.ts'
import { callbackTask, invokeTask, words } from './harness.ts'

/** Started as a process of its own to be killed: starts executions for ever and says which ones were acknowledged. */
export const VICTIM_DEFINITION = {
  StartAt: 'Receive',
  States: {
    Receive: invokeTask('work', { Next: 'Both' }),
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: invokeTask('work', { End: true }) } },
        { StartAt: 'Right', States: { Right: invokeTask('work', { End: true }) } },
      ],
      Next: 'Ask',
    },
    Ask: callbackTask('open', { Next: 'Tell' }, { name: '{% $states.context.Execution.Name %}' }),
    Tell: invokeTask('work', { Output: '{% $states.input %}', End: true }),
  },
}

async function live(dbPath: string, round: string): Promise<void> {
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
  const clock = { now: () => new Date(), onChange: () => () => undefined }
  const engine = createEngine({
    dbPath,
    clock,
    invoke: async (arn, payload) => {
      await new Promise((resolve) => setImmediate(resolve))
      if (arn.endsWith(':open')) say({ opened: payload })
      return { payload: null }
    },
  })
  const { create, start } = words(engine)
  const machine = await create(VICTIM_DEFINITION)
  for (let index = 0; ; index += 1) {
    const name = `${round}-${index}`
    await start(machine, { name }, name)
    say({ started: name })
  }
}

const [dbPath, round] = process.argv.slice(2)
if (process.argv[1]?.endsWith('victim.ts') && dbPath && round) await live(dbPath, round)
