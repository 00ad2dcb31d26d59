import { describe, expect, it } from 'vitest'
import { gallery } from '#tests/web/gallery.ts'
import { render } from '#tests/web/render.ts'

const ours = [
  'home-closed',
  'sign-in',
  'sign-in-code',
  'not-found',
  'forbidden',
  'bad-request',
  'too-many',
  'server-error',
]

describe('an English page without anybody’s data', () => {
  it.each(gallery.filter(({ name }) => ours.includes(name)))('$name is in English alone', (exhibit) => {
    const shown = render(exhibit, 'en')
      .replace(/<span lang="zh-CN">[^<]*<\/span>/g, '')
      .replace('（', '(')
      .replace(/渝经信中小〔2024〕36号/g, '')
    expect(shown).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe.each(gallery)('$name', (exhibit) => {
  const html = render(exhibit)

  it('is one complete document in the language asked for', () => {
    expect(html.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true)
    expect(render(exhibit, 'en')).toContain('<html lang="en">')
  })

  it('carries no inline script or style', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  })

  it('has one first heading', () => {
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('gives every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('carries the token in every form that is posted back to us', () => {
    const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
    const ours = forms.filter((form) => /method="post" action="\//.test(form))
    expect(ours.filter((form) => !form.includes('name="_csrf" value="token"'))).toEqual([])
  })

  it('leads every problem to an input on the page', () => {
    const [summary = ''] = html.match(/<div class="errors"[\s\S]*?<\/div>/) ?? []
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  it('shows no English sentence on a Chinese page', () => {
    const shown = html
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replace(/<(td|span) ?(lang="en")[\s\S]*?<\/\1>/g, '')
      .replace(/<button[^>]*name="lang"[\s\S]*?<\/button>/, '')
      .replace(/<[^>]+>/g, '\n')
    const words = shown.split('\n').filter((line) => /[A-Za-z]{3,} [A-Za-z]{3,}/.test(line))
    expect(words).toEqual([])
  })
})
