import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    env: { POWERTOOLS_LOG_LEVEL: 'ERROR' },
    globalSetup: ['tests/support/assets.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Journeys wait for services more than they compute.
    maxWorkers: 2,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
