import { defineConfig } from 'vitest/config';

const database = {
  setupFiles: ['test/support/setup.ts'],
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.{ts,tsx}'],
          setupFiles: ['test/support/setup.ts'],
          // Other work on the machine may hold one up.
          testTimeout: 20_000,
        },
      },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...database } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...database } },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...database } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...database,
          testTimeout: 90_000,
        },
      },
    ],
    maxWorkers: 2,
    // Files of one worker share the modules, which hold nothing of a running app; reading them takes a quarter of
    // the time otherwise.
    isolate: false,
  },
});
