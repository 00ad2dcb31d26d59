import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    env: { POWERTOOLS_LOG_LEVEL: 'ERROR' },
    globalSetup: ['tests/support/assets.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A file costs more to load than to run: modules are loaded once for all of them.
    isolate: false,
    // Journeys wait for services more than they compute.
    maxWorkers: 2,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
