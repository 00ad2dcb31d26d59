import { expect, test } from 'vitest'
import { readStage, Stage } from '#infra/settings.ts'

const given = {
  name: 'pilot',
  region: 'cn-northwest-1',
  mailFrom: 'a@example.org',
  alarmMail: 'b@example.org',
}

test('a stage protects its data and has no firewall unless it says otherwise', () => {
  expect(Stage.parse(given)).toMatchObject({ protect: true, waf: false, architecture: 'arm64' })
})

test('refuses a firewall without a domain, a misspelt setting and a region that is none', () => {
  expect(Stage.safeParse({ ...given, waf: true }).success).toBe(false)
  expect(Stage.safeParse({ ...given, protected: false }).success).toBe(false)
  expect(Stage.safeParse({ ...given, region: 'Ningxia' }).success).toBe(false)
})

test('a stage is found by its name only', () => {
  expect(readStage('demo').region).toBe('ap-east-1')
  expect(() => readStage('../stages/demo')).toThrow()
})
