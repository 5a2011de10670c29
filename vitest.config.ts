import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**'], environment: 'node', testTimeout: 20_000,
    // One fewer, by default: on two cores one would idle.
    maxWorkers: '100%',
  },
})
