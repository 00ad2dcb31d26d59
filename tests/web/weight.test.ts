import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gallery } from '#tests/web/gallery.ts'
import { render } from '#tests/web/render.ts'
import { buildAssets } from '../../scripts/build-assets.ts'

const budget = 60 * 1024

describe('a form page', () => {
  it('weighs no more than the budget with its stylesheet and script, gzipped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weight-'))
    const { style, script } = await buildAssets(folder)
    const files = await Promise.all([style, script].map((one) => readFile(join(folder, basename(one)))))
    const shared = files.reduce((sum, file) => sum + gzipSync(file).length, 0)
    const heavy = gallery
      .filter(({ name }) => name.startsWith('section-') || name.startsWith('task-'))
      .map((exhibit) => ({ name: exhibit.name, bytes: gzipSync(render(exhibit)).length + shared }))
      .filter(({ bytes }) => bytes > budget)
    expect(heavy).toEqual([])
  })
})
