import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from './config/config.js';
import { Vault } from './vault.js';

let folder: string;
const vault = (name = 'a') => new Vault({ masterKeyFile: join(folder, name, 'master.key') } as Config);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wr-vault-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the vault', () => {
  it('gives back what was sealed, after a restart too, and never seals alike twice', async () => {
    const sealed = await vault().seal('zażółć', 'totp:1');
    expect(await vault().open(sealed, 'totp:1')).toBe('zażółć');
    expect(Buffer.from(sealed, 'base64url').includes('zażółć')).toBe(false);
    expect(await vault().seal('zażółć', 'totp:1')).not.toBe(sealed);
  });

  it('opens nothing in another place, under another key, or after one flipped bit', async () => {
    const sealed = await vault().seal('secret', 'totp:1');
    expect(await vault().open(sealed, 'totp:2')).toBeNull();
    expect(await vault('b').open(sealed, 'totp:1')).toBeNull();
    for (let at = 0; at < Buffer.from(sealed, 'base64url').length; at += 1) {
      const bytes = Buffer.from(sealed, 'base64url');
      bytes[at]! ^= 1;
      expect(await vault().open(bytes.toString('base64url'), 'totp:1')).toBeNull();
    }
    for (const text of ['', 'x', 'ä€']) expect(await vault().open(text, 'totp:1')).toBeNull();
  });

  it('marks the same text alike in one place only, and not without the key', async () => {
    const mark = await vault().mark('abcde', 'recovery:1');
    expect(await vault().mark('abcde', 'recovery:1')).toBe(mark);
    expect(await vault().mark('abcde', 'recovery:2')).not.toBe(mark);
    expect(await vault('b').mark('abcde', 'recovery:1')).not.toBe(mark);
  });
});
