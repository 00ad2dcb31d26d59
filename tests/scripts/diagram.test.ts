import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allDiagrams, diagram, withDiagrams } from '../../scripts/diagram.ts'

test('README and docs/workflows.md show the workflows as they are (npm run diagram writes them)', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain('<!-- workflow:candidacy-review -->')
  expect(withDiagrams(readme)).toBe(readme)
  expect(readFileSync('docs/workflows.md', 'utf8')).toBe(allDiagrams())
})

test('people are rounded, questions diamonds, answers stand on the arrows and faults are left out', () => {
  const definition = {
    StartAt: 'Ask the office',
    States: {
      'Ask the office': {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Next: 'What does it say?',
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Nobody answered' }],
      },
      'What does it say?': {
        Type: 'Choice',
        Choices: [{ Condition: "{% $a in ['推荐', '通过'] %}", Next: 'Close the case' }],
      },
      'Close the case': { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' },
      'Nobody answered': { Type: 'Fail' },
    },
  }
  expect(diagram(definition).split('\n')).toEqual([
    'flowchart TD',
    '  start((" ")) --> s0',
    '  s0(["Ask the office"])',
    '  s1{"What does it say?"}',
    '  s2["Close the case"]',
    '  s0 --> s1',
    '  s1 -->|"推荐 / 通过"| s2',
  ])
})

test('a marker that names no workflow, or does not end, is refused by name', () => {
  expect(() => withDiagrams('<!-- workflow:nothing -->')).toThrow('nothing')
  expect(() => withDiagrams('<!-- workflow:appeal -->')).toThrow('appeal')
})
