import validate from 'asl-validator'
import { describe, expect, test } from 'vitest'
import { statusCodes } from '#domain/application.ts'
import { substitute, valuesOf, workflows } from '#workflows/manifest.ts'
import { names, startsOf, statesOf } from './states.ts'

function arns(name: (typeof names)[number]): Record<string, string> {
  const values = valuesOf(
    name,
    (fn) => `arn:aws:lambda:ap-east-1:111122223333:function:${fn}`,
    (machine) => `arn:aws:states:ap-east-1:111122223333:stateMachine:${machine}`,
  )
  return { Partition: 'aws', ...values }
}

describe.each(names)('%s', (name) => {
  const states = statesOf(name)
  const tasks = states.filter(([, { Type }]) => Type === 'Task')
  const called = tasks.filter(([, { Arguments }]) => Arguments?.FunctionName)

  test('is a valid definition once its placeholders are replaced', () => {
    const { isValid, errorsText } = validate(JSON.parse(substitute(name, arns(name))))
    expect(isValid ? '' : errorsText('\n')).toBe('')
  })

  test('has a value for every placeholder and a use for every function', () => {
    const placeholders = [...JSON.stringify(workflows[name].definition).matchAll(/\$\{(\w+)\}/g)].map(
      (found) => found[1] ?? '',
    )
    expect([...new Set(placeholders)].sort()).toEqual(Object.keys(arns(name)).sort())
    expect(() => substitute(name, {})).toThrow(`workflow ${name}: no value for`)
  })

  test.each(states.map(([state]) => state))('"%s" reads as a sentence', (state) => {
    expect(state).toMatch(/^[A-Z].* .*[^.]$/)
    expect(state.length).toBeLessThanOrEqual(80)
  })

  test.each(tasks)(
    '"%s" gives up in time, is tried again by name and says what happens when it fails',
    (_, state) => {
      expect(state.TimeoutSeconds).toBeGreaterThan(0)
      const retried = (state.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals)
      expect(retried).toContain(
        state.Arguments?.FunctionName
          ? 'Lambda.TooManyRequestsException'
          : 'StepFunctions.ThrottlingException',
      )
      expect(retried).not.toContain('States.ALL')
      expect(state.Catch?.length).toBeGreaterThan(0)
    },
  )

  test.each(called.filter(([, { Arguments }]) => Arguments?.Payload.stage ?? Arguments?.Payload.status))(
    '"%s" names a status that cases have',
    (_, { Arguments }) => {
      const { stage, status } = Arguments?.Payload ?? {}
      // A task beside the case stays in the status the case has.
      if (stage !== '{% $stage %}') expect(Object.keys(statusCodes)).toContain(stage ?? status)
    },
  )

  test('every state but the first is reached from another', () => {
    const reached = states.flatMap(([, s]) => [
      s.Next,
      s.Default,
      ...(s.Choices ?? []).map(({ Next }) => Next),
      ...(s.Catch ?? []).map(({ Next }) => Next),
    ])
    const unreached = states.map(([state]) => state).filter((state) => !reached.includes(state))
    expect(unreached).toEqual(startsOf(name))
  })
})
