import { defineConfig } from 'vitest/config';

/** Where a machine-readable report goes, where somebody wants one. */
const report = process.env['OUTLAST_TEST_REPORT'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // The build is loaded as Node loads it, not transformed once more.
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      // Tests beside the sources change nothing outside themselves: the modules of one serve the next.
      { extends: true, test: { name: 'parts', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'] } },
    ],
    ...(report !== undefined && { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
});
