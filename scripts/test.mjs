// npm test: every suite as one run, the checks one after another beside it; the last line is the sum of all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { insistOnNode, root } from './dist.mjs';

/** Scripts of package.json that pass or fail as a whole. */
const checks = ['types', 'lint', 'imports', 'unused'];
/** Vitest's projects; the project `all` holds them as one. */
const suites = ['unit', 'integration', 'e2e', 'architecture', 'browser'];
const suiteOf = (path) => (path.startsWith('src') ? 'unit' : path.split(/[\\/]/)[1]);

const lane = process.argv.includes('--long') ? 'long' : process.argv.includes('--full') ? 'full' : 'default';
insistOnNode();
const folder = await mkdtemp(join(tmpdir(), 'wr-test-run-'));
const env = {
  ...process.env,
  TEST_LANE: lane,
  // What is compiled for one worker the others need not compile again; nothing of an earlier run is believed.
  VITEST_FS_MODULE_CACHE: '1',
  VITEST_FS_MODULE_CACHE_PATH: join(folder, 'modules'),
};
const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/** What failed and why, said again at the end, where nobody has to look for it. */
const failures = [];
const firstLines = (text) => text.split('\n').slice(0, 12).join('\n');

/** `output`: 'inherit' to print at once, or where to collect what is printed. */
const npmRun = async (script, args, output) => {
  const piped = output === 'inherit' ? 'inherit' : 'pipe';
  const options = { cwd: root, env, stdio: ['ignore', piped, piped], shell: process.platform === 'win32' };
  const child = spawn(
    'npm',
    ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
    options,
  );
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => output.push(bytes));
  const [code] = await once(child, 'close').catch(() => [1]);
  return code === 0;
};

/** Its words are printed when it has ended, so that those of others do not run into them. */
const check = async (script) => {
  const output = [];
  const fine = await npmRun(script, [], output);
  process.stdout.write(`\n── ${script}\n${Buffer.concat(output)}`);
  if (!fine) failures.push(script);
  return { ...none(), [fine ? 'passed' : 'failed']: 1 };
};

/** Counts for each suite, and under `all` what belongs to none: a run that ends badly without a failed test. */
const runSuites = async () => {
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const fine = await npmRun('test:all', reporters, 'inherit');
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{"testResults":[]}'));
  const counts = Object.fromEntries([...suites, 'all'].map((name) => [name, none()]));
  const failed = (suite, what, why) => {
    counts[suite].failed += 1;
    failures.push(`${what}\n${why}`.trimEnd());
  };
  for (const { status, name, message, assertionResults } of report.testResults) {
    const path = relative(root, name);
    const suite = suiteOf(path);
    for (const result of assertionResults) {
      if (result.status === 'passed') counts[suite].passed += 1;
      else if (result.status === 'failed')
        failed(suite, `${path} > ${result.fullName}`, firstLines(result.failureMessages.join('\n')));
      else counts[suite].skipped += 1;
    }
    // A file that cannot even be read, or whose preparation fails, has no failed test to count.
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed'))
      failed(suite, path, firstLines(message ?? ''));
  }
  for (const suite of suites) {
    if (Object.values(counts[suite]).every((count) => count === 0))
      failed(suite, suite, 'no tests were found');
  }
  if (!fine && Object.values(counts).every((each) => each.failed === 0))
    failed('all', 'test:all', 'ended badly without a failed test');
  return counts;
};

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const lines = [];
const total = none();
const secondsOf = async (work) => {
  const begun = performance.now();
  const done = await work();
  return [done, `${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`];
};
const account = (name, counts, seconds = '') => {
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  lines.push(`${name.padEnd(14)} ${seconds.padStart(8)}  ${inWords(counts)}`);
};
const runChecks = async () => {
  for (const script of checks) {
    account(script, ...(await secondsOf(() => check(script))));
    console.log(lines.at(-1));
  }
};
const [, [counts, seconds]] = await Promise.all([runChecks(), secondsOf(runSuites)]);
lines.push(`${'all suites'.padEnd(14)} ${seconds}`);
for (const suite of suites) account(suite, counts[suite]);
if (counts.all.failed > 0) account('all suites', counts.all);
await rm(folder, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n── failed\n${failures.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
