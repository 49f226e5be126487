import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.js';

describe('a password', () => {
  it('is hashed by argon2id with 19 MiB and two passes, differently each time', async () => {
    const passwords = new Passwords();
    const [one, other] = [await passwords.hash('trzy rozne slowa'), await passwords.hash('trzy rozne slowa')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  it('matches its own hash alone, and an absent account matches nothing', async () => {
    const passwords = new Passwords();
    const hash = await passwords.hash('trzy rozne slowa');
    expect(await passwords.matches(hash, 'trzy rozne slowa')).toBe(true);
    expect(await passwords.matches(hash, 'trzy rozne slowy')).toBe(false);
    expect(await passwords.matches(null, 'no account has this password')).toBe(false);
  });
});
