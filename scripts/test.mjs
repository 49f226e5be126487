// npm test: the checks side by side, then every suite; the last line is the sum of all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { insistOnNode, root } from './dist.mjs';

/** Scripts of package.json that pass or fail as a whole. */
const checks = ['types', 'lint', 'imports', 'unused'];
/** Scripts of package.json that run one vitest project each. */
const suites = ['test:unit', 'test:integration', 'test:e2e', 'test:architecture', 'test:browser'];

const lane = process.argv.includes('--long') ? 'long' : process.argv.includes('--full') ? 'full' : 'default';
insistOnNode();
const folder = await mkdtemp(join(tmpdir(), 'wr-test-run-'));
const env = {
  ...process.env,
  TEST_LANE: lane,
  // What one suite has compiled the next need not compile again; nothing of an earlier run is believed.
  VITEST_FS_MODULE_CACHE: '1',
  VITEST_FS_MODULE_CACHE_PATH: join(folder, 'modules'),
};
const nothing = { passed: 0, failed: 0, skipped: 0 };

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
  return { ...nothing, [fine ? 'passed' : 'failed']: 1 };
};

const suite = async (script) => {
  console.log(`\n── ${script}`);
  const file = join(folder, `${script.replace(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const fine = await npmRun(script, reporters, 'inherit');
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{"testResults":[]}'));
  const counts = { ...nothing };
  const failed = (what, why) => {
    counts.failed += 1;
    failures.push(`${what}\n${why}`.trimEnd());
  };
  for (const { status, name, message, assertionResults } of report.testResults) {
    const path = relative(root, name);
    for (const result of assertionResults) {
      if (result.status === 'passed') counts.passed += 1;
      else if (result.status === 'failed')
        failed(`${path} > ${result.fullName}`, firstLines(result.failureMessages.join('\n')));
      else counts.skipped += 1;
    }
    // A file that cannot even be read, or whose preparation fails, has no failed test to count.
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed'))
      failed(path, firstLines(message ?? ''));
  }
  if (!fine && counts.failed === 0) failed(script, 'ended badly without a failed test');
  return counts;
};

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const lines = [];
const total = { ...nothing };
const account = async (script, work) => {
  const begun = performance.now();
  const counts = await work;
  for (const name of Object.keys(total)) total[name] += counts[name];
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  lines.push(`${script.padEnd(18)} ${seconds} s  ${inWords(counts)}`);
  console.log(lines.at(-1));
};
await Promise.all(checks.map((script) => account(script, check(script))));
for (const script of suites) await account(script, suite(script));
await rm(folder, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n── failed\n${failures.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
