import { defineConfig } from 'vitest/config'

/** They put names and sockets of their own in the place of the system's, or fill the memory of their process. */
const ALONE = ['src/fetch/**/*.test.ts', 'src/flow/workshop/*.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    // A net for what never ends, no measure of speed: what takes three seconds here may take a minute on a machine that is slow, and busy beside.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: ['test/law-seed.ts'],
    // One fewer, by default: on two cores one would idle.
    maxWorkers: '100%',
    projects: [
      // Files share a worker's modules: dictionaries are loaded once, not two hundred times.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/browser/**', ...ALONE],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
