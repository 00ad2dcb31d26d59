import * as z from 'zod/mini'
import { answerTask, beatTask } from '#local/step-functions/execution/answer.ts'
import { isTooLarge } from '#local/step-functions/execution/size.ts'
import type { Turn } from '#local/step-functions/execution/turn.ts'
import { refused } from '#local/step-functions/wire-error.ts'
import type { OperationDeps, Operations } from './operation.ts'
import { readJsonText, readRequest } from './request.ts'

const Success = z.object({ taskToken: z.string(), output: z.string() })
const Failure = z.object({
  taskToken: z.string(),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
})
const Heartbeat = z.object({ taskToken: z.string() })

export function taskOperations({ tokens, residents, runner }: OperationDeps): Operations {
  /** Acts on the open task of a token; it is stored before the caller is answered. */
  async function act(token: string, work: (turn: Turn, task: number) => boolean): Promise<unknown> {
    const address = tokens.read(token)
    if (!address) throw refused('InvalidToken', 'Invalid token')
    const resident = residents.get(address.execution)
    if (!resident) throw refused('TaskDoesNotExist', 'Provided task does not exist')
    const done = await runner.turn(resident, (turn) => work(turn, address.task))
    if (!done) throw refused('TaskTimedOut', 'Provided task does not exist anymore')
    return {}
  }
  return {
    SendTaskSuccess: async (body) => {
      const { taskToken, output: text } = readRequest(Success, body)
      if (isTooLarge(text)) throw refused('InvalidOutput', 'the output is larger than 262144 bytes')
      const output = readJsonText(text, 'InvalidOutput')
      return act(taskToken, (turn, task) => answerTask(turn, task, { status: 'succeeded', output }))
    },
    SendTaskFailure: async (body) => {
      const { taskToken, ...failure } = readRequest(Failure, body)
      return act(taskToken, (turn, task) => answerTask(turn, task, { status: 'failed', ...failure }))
    },
    SendTaskHeartbeat: async (body) => {
      const { taskToken } = readRequest(Heartbeat, body)
      return act(taskToken, beatTask)
    },
  }
}
