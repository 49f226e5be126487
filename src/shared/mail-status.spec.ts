import { describe, expect, it } from 'vitest';
import { saysMailboxIsGone } from './mail-status.js';

describe('an enhanced status code of mail', () => {
  it.each([
    ['5.1.1', true],
    ['5.1.10', true],
    ['5.2.1', true],
    // Full, too large, relaying denied, for now, and no code at all.
    ['5.2.2', false],
    ['5.2.10', false],
    ['5.3.4', false],
    ['5.7.1', false],
    // Our own address, which some servers only judge when they hear the recipient's.
    ['5.1.7', false],
    ['5.1.8', false],
    ['4.1.1', false],
    ['4.2.1', false],
    ['', false],
  ])('%s says that the mailbox is gone: %s', (status, gone) => {
    expect(saysMailboxIsGone(status)).toBe(gone);
  });
});
