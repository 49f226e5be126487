import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD } from '../../support/cast.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { someNip } from '../../support/nip.js';
import { runCommand, startProcess } from '../../support/processes.js';
import { setUpFlags } from '../../support/set-up.js';

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs']);
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'wr-set-up-'));
}, 120_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('npm run setup, then npm start', () => {
  it('ends with code 2 while something is missing, and leads the coordinator to its desk when nothing is', async () => {
    const env = { DATA_DIR: dataDir, MASTER_KEY_FILE: join(dataDir, 'key') };
    const refused = await runCommand(database, ['setup', '--operator-nip', '12'], env);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('--operator-name: brakuje');

    const { code, output } = await runCommand(database, ['setup', ...setUpFlags()], env);
    expect(code).toBe(0);
    const token = new URL(/http\S+token=\S+/.exec(output)![0]).searchParams.get('token')!;

    // No SEED given: a site that is set up is served without the demonstration.
    const site = await startProcess(database, { ...env, SEED: '' });
    expect(site.output()).not.toContain('Konta pokazowe');
    const browser = visitor(site.origin);
    expect((await browser.get('/poczta')).status).toBe(404);
    await browser
      .post('/przejecie', {
        ...{ token, nip: someNip(), street: 'ul. Polna 1', postCode: '10-900', acceptTerms: 'on' },
        ...{ name: 'Ewa Koordynująca', password: PASSWORD },
      })
      .expect(303);
    const founders = await browser.get('/panel');
    expect(founders.text).toContain('WAMA-COOP');
    expect(parseHTML(founders.text).document.querySelector('a[href="/koordynator"]')).not.toBeNull();
    await site.stop();
  }, 120_000);
});
