// npm test: every check one after another; the last line is the sum of all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insistOnNode, root } from './dist.mjs';

/** Scripts of package.json that pass or fail as a whole. */
const checks = ['types', 'lint', 'imports', 'unused'];
/** Scripts of package.json that run one vitest project each. */
const suites = ['test:unit', 'test:integration', 'test:e2e', 'test:architecture', 'test:browser'];

const lane = process.argv.includes('--long') ? 'long' : process.argv.includes('--full') ? 'full' : 'default';
const env = { ...process.env, TEST_LANE: lane, VITEST_FS_MODULE_CACHE: '0' };
const nothing = { passed: 0, failed: 0, skipped: 0 };

const npmRun = async (script, args = []) => {
  const options = {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  };
  const child = spawn(
    'npm',
    ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
    options,
  );
  const [code] = await once(child, 'exit').catch(() => [1]);
  return code === 0;
};

const check = async (script) =>
  (await npmRun(script)) ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };

const suite = async (script, folder) => {
  const file = join(folder, `${script.replace(':', '-')}.json`);
  const fine = await npmRun(script, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{"testResults":[]}'));
  const counts = { ...nothing };
  for (const { status, assertionResults } of report.testResults) {
    for (const result of assertionResults) {
      if (result.status === 'passed') counts.passed += 1;
      else if (result.status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    // A file that cannot even be read, or whose preparation fails, has no failed test to count.
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed'))
      counts.failed += 1;
  }
  if (!fine && counts.failed === 0) counts.failed = 1;
  return counts;
};

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

insistOnNode();
const folder = await mkdtemp(join(tmpdir(), 'wr-reports-'));
const lines = [];
const total = { ...nothing };
for (const script of [...checks, ...suites]) {
  console.log(`\n── ${script}`);
  const begun = performance.now();
  const counts = checks.includes(script) ? await check(script) : await suite(script, folder);
  for (const name of Object.keys(total)) total[name] += counts[name];
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  lines.push(`${script.padEnd(18)} ${seconds} s  ${inWords(counts)}`);
  console.log(lines.at(-1));
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
