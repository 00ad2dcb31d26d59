import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSealer } from '#adapters/secrets/sealer.ts'

const setup = (key = 'a key that was drawn once') => createSealer(async () => key)

describe('what was sealed', () => {
  test('opens to the same text, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const sealer = setup()
        expect(await sealer.open(await sealer.seal(text, 'obj_1'), 'obj_1')).toBe(text)
      }),
    )
  })

  test('never looks the same twice and shows nothing of the text', async () => {
    const sealer = setup()
    const [one, two] = [
      await sealer.seal('重庆某某公司', 'obj_1'),
      await sealer.seal('重庆某某公司', 'obj_1'),
    ]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.slice(3), 'base64url').toString('utf8')).not.toContain('重庆')
  })

  test.each([
    ['with another key', 'another key', 'obj_1', 0],
    ['for another objection', undefined, 'obj_2', 0],
    ['once a bit was changed', undefined, 'obj_1', 1],
  ])('does not open %s', async (_, key, about, flip) => {
    const sealed = await setup().seal('身份证号', 'obj_1')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    bytes.set([(bytes.at(-1) ?? 0) ^ flip], bytes.length - 1)
    const given = `v1.${bytes.toString('base64url')}`
    await expect(setup(key).open(given, about)).rejects.toThrow()
  })
})
