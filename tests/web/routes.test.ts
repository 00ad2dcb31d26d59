import { describe, expect, it } from 'vitest'
import { path, routes } from '#web/routes.ts'

describe('addresses', () => {
  it('are built from the table', () => {
    expect(path('section', { id: 'app_1', section: 'space' })).toBe('/applications/app_1/sections/space')
    expect(path('home')).toBe('/')
  })

  it('encode what they are given', () => {
    expect(path('upload', { id: 'a/b', slot: '附件' })).toBe(
      '/applications/a%2Fb/attachments/%E9%99%84%E4%BB%B6',
    )
  })

  it('are each given once', () => {
    expect(new Set(Object.values(routes)).size).toBe(Object.values(routes).length)
  })
})
