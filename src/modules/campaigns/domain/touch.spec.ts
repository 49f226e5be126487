import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, slots, tokenOf, touchOf, type Touch } from './touch.js';

const signer = (key: string) => (body: Buffer) => createHmac('sha256', key).update(body).digest();
const sign = signer('ours');

const touch: Touch = {
  campaignId: '0193a3b1-0000-7000-8000-0000000000c1',
  channel: 'placement',
  slot: 'home-shelf',
  organisationId: '0193a3b1-0000-7000-8000-0000000000a1',
  listingId: '0193a3b1-0000-7000-8000-0000000000b1',
  at: new Date('2026-11-27T09:41:00Z'),
};
const mint = (of: Touch = touch) => tokenOf(of, randomBytes(11), sign);

const touches = fc.record<Touch>({
  campaignId: fc.uuid(),
  channel: fc.constantFrom(...channels),
  slot: fc.constantFrom(null, ...slots),
  organisationId: fc.option(fc.uuid()),
  listingId: fc.option(fc.uuid()),
  at: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((minute) => new Date(minute * 60_000)),
});

describe('the token of a touch', () => {
  it('gives back what it was made of, in 108 characters that an address takes as they are', () => {
    fc.assert(
      fc.property(touches, (each) => {
        const token = mint(each);
        expect(token).toMatch(/^[\w-]{108}$/);
        expect(touchOf(token, sign)?.touch).toEqual(each);
      }),
    );
  });

  it('is another one each time, and keeps its number', () => {
    const tokens = Array.from({ length: 500 }, () => mint());
    expect(new Set(tokens.map((token) => touchOf(token, sign)?.nonce)).size).toBe(500);
    expect(touchOf(tokens[0]!, sign)).toEqual(touchOf(tokens[0]!, sign));
  });

  it('knows the minute and no more of the time', () => {
    const token = mint({ ...touch, at: new Date('2026-11-27T09:41:59.999Z') });
    expect(touchOf(token, sign)?.touch.at).toEqual(touch.at);
  });

  const own = mint();
  const bytes = Buffer.from(own, 'base64url');
  const flipped = (at: number, bit: number) => {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1 << bit;
    return changed.toString('base64url');
  };
  const resigned = (change: (body: Buffer) => void, key: (body: Buffer) => Buffer) => {
    const body = Buffer.from(bytes.subarray(0, 65));
    change(body);
    return Buffer.concat([body, key(body).subarray(0, 16)]).toString('base64url');
  };
  const forgeries: [string, string][] = [
    ['empty', ''],
    ['one character less', own.slice(1)],
    ['one character more', `${own}A`],
    ['padding', `${own}=`],
    ['a space before', ` ${own.slice(1)}`],
    ['a line end after', `${own.slice(0, -1)}\n`],
    ['a line end more', `${own}\n`],
    ['the other alphabet of base64', own.replace(/.$/, '+')],
    ['characters that decoding skips', `${own.slice(0, 50)}*${own.slice(50, -1)}`],
    ['upper case', own.toUpperCase()],
    ['letters of the same look', own.replace(/[a-z]/, 'а')],
    ['all zeros', 'A'.repeat(108)],
    ['all ones', '_'.repeat(108)],
    ['no mark', Buffer.concat([bytes.subarray(0, 65), Buffer.alloc(16)]).toString('base64url')],
    [
      'the mark of another token',
      Buffer.concat([bytes.subarray(0, 65), Buffer.from(mint(), 'base64url').subarray(65)]).toString(
        'base64url',
      ),
    ],
    ['another key', tokenOf(touch, randomBytes(11), signer('theirs'))],
    ['an empty key', tokenOf(touch, randomBytes(11), signer(''))],
    [
      'a hash without a key',
      resigned(
        () => undefined,
        (body) => Buffer.from(body.subarray(0, 16)),
      ),
    ],
    ['two halves of two tokens', own.slice(0, 54) + mint({ ...touch, slot: 'search' }).slice(54)],
    ['a million characters', 'A'.repeat(1_000_000)],
    ['a text', `${'{"campaignId":"x"}'.padEnd(108, 'a')}`],
  ];
  it.each(forgeries)('is refused when forged: %s', (_, token) => {
    expect(token).not.toBe(own);
    expect(touchOf(token, sign)).toBeNull();
  });

  it('is refused with any of its bits changed', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) expect(touchOf(flipped(at, bit), sign)).toBeNull();
    }
  });

  it('is refused when anything else is said', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 120, unit: 'binary-ascii' }),
        (text) => touchOf(text, sign) === null,
      ),
    );
  });

  it('of a later version, or of a slot that is not known here, is not read', () => {
    expect(
      touchOf(
        resigned(() => undefined, sign),
        sign,
      ),
    ).not.toBeNull();
    expect(
      touchOf(
        resigned((body) => body.writeUInt8(2, 0), sign),
        sign,
      ),
    ).toBeNull();
    expect(
      touchOf(
        resigned((body) => body.writeUInt8(0xf0, 1), sign),
        sign,
      ),
    ).toBeNull();
    expect(
      touchOf(
        resigned((body) => body.writeUInt8(0x0f, 1), sign),
        sign,
      ),
    ).toBeNull();
  });
});
