import jsonata from 'jsonata'
import { describe, expect, test } from 'vitest'
import { recalled } from '#domain/actions/recall-recommendation.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import type { WorkflowName } from '#workflows/manifest.ts'
import type { State } from './states.ts'
import { names, statesOf } from './states.ts'

interface Decision {
  readonly question: string
  readonly option: string
  /** What an earlier person proposed, when this person confirms it. */
  readonly proposal?: string
  readonly choice: string
}

const context: FormContext = { today: '2026-11-23' }

/** Answers that an act of its own gives in place of the person who was asked. */
const otherAnswers: Readonly<Record<string, readonly string[]>> = { 'desk-review-start': [recalled] }

function optionsOf(form: string): string[] {
  const { decision, sections } = formById(form, latestVersion(form))
  const field = sections.map(({ fields }) => (decision ? fields[decision] : undefined)).find((found) => found)
  return [...(field?.options?.(context).map(({ value }) => value) ?? []), ...(otherAnswers[form] ?? [])]
}

async function ruleFor(state: State | undefined, option: string, proposal?: string) {
  for (const rule of state?.Choices ?? []) {
    const expression = jsonata(rule.Condition.replace(/^\{%|%\}$/g, ''))
    if (
      (await expression.evaluate(
        {},
        { answer: { decision: option }, opinion: { decision: option }, proposal },
      )) === true
    )
      return rule
  }
  return undefined
}

/** Every answer a person can give in a workflow, with the proposal it is given on. */
async function decisionsIn(name: WorkflowName): Promise<Decision[]> {
  const states = new Map(statesOf(name))
  const questions = [...states].flatMap(([question, { Next, Arguments }]) => {
    const form = Arguments?.Payload.form
    const choice = Next ?? ''
    return form && states.get(choice)?.Type === 'Choice' ? [{ question, form, choice }] : []
  })
  const proposals = new Map<string, string[]>()
  for (const { form, choice } of questions)
    for (const option of optionsOf(form)) {
      const rule = await ruleFor(states.get(choice), option)
      if (rule?.Assign?.proposal) proposals.set(rule.Next, [...(proposals.get(rule.Next) ?? []), option])
    }
  return questions.flatMap(({ question, form, choice }) =>
    optionsOf(form).flatMap((option): Decision[] =>
      (proposals.get(question) ?? [undefined]).map((proposal) => ({ question, option, proposal, choice })),
    ),
  )
}

describe.each(names)('%s', async (name) => {
  const states = new Map(statesOf(name))
  const human = [...states].filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'))
  const decisions = await decisionsIn(name)

  test.each(human)('"%s" asks for a form that exists', (_, { Arguments }) => {
    const form = Arguments?.Payload.form ?? ''
    expect(formById(form, latestVersion(form)).id).toBe(form)
  })

  test('asks for decisions', () => {
    expect(decisions.length).toBeGreaterThan(1)
  })

  test.each(decisions)(
    '"$question" has a way on for $option ($proposal)',
    async ({ option, proposal, choice }) => {
      expect(await ruleFor(states.get(choice), option, proposal)).toBeDefined()
    },
  )

  test.each([...new Set(decisions.map(({ choice }) => choice))])(
    '"%s" has no branch that nobody can take',
    async (choice) => {
      const taken = await Promise.all(
        decisions
          .filter((d) => d.choice === choice)
          .map((d) => ruleFor(states.get(choice), d.option, d.proposal)),
      )
      expect(
        states.get(choice)?.Choices?.filter((rule) => !taken.some((t) => t?.Condition === rule.Condition)),
      ).toEqual([])
    },
  )
})
