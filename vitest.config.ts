import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const suites = {
  unit: 'src/**/*.spec.{ts,tsx}',
  integration: 'test/integration/**/*.test.ts',
  e2e: 'test/e2e/**/*.test.ts',
  architecture: 'test/architecture/**/*.test.ts',
  browser: 'test/browser/**/*.test.ts',
};

/** Files that take the longest: begun first, so that no worker is left alone with one of them at the end. */
const slow = [
  'browser/every-page',
  'architecture/foreign-ids',
  'e2e/platform/scaled',
  'e2e/platform/hostile-input-api',
  'e2e/procurement/sealed-sweep',
  'browser/from-empty-to-running',
  'browser/capacity',
  'e2e/platform/page-security',
  'e2e/set-up/set-up',
  'e2e/payments/checkout',
  'e2e/platform/hostile-input-pages',
].map((file) => `/test/${file}.test.ts`);

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((end) => moduleId.endsWith(end));
      return at === -1 ? slow.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

const project = (name: string, ...include: string[]) => ({
  test: {
    name,
    include,
    setupFiles: ['test/support/setup.ts'],
    globalSetup: name === 'unit' ? [] : ['test/support/global-setup.ts'],
    // Other work on the machine may hold one up.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    // `all` for npm test: files of the next suite begin while the last of one run, in workers that have read the program.
    projects: [
      ...Object.entries(suites).map(([name, files]) => project(name, files)),
      project('all', ...Object.values(suites)),
    ],
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    // Files of one worker share the modules, which hold nothing of a running app; reading them takes a quarter of
    // the time otherwise.
    isolate: false,
  },
});
