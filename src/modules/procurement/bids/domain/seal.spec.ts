import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  newDataKey,
  newSealKeys,
  openBytes,
  paddedLength,
  sealBytes,
  sealKeysFrom,
  unwrap,
  wrap,
  type SealPlace,
} from './seal.js';

const place: SealPlace = { procedureId: 'p', bidId: 'b', version: 2, stage: 'sent' };
const elsewhere: SealPlace[] = [
  { ...place, procedureId: 'q' },
  { ...place, bidId: 'c' },
  { ...place, version: 1 },
  { ...place, stage: 'draft' },
];

/** The bytes with one bit turned. */
const flipped = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[bit >> 3]! ^= 1 << (bit & 7);
  return changed;
};

describe('a sealed content', () => {
  it('opens under its key in its place, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (drawn) => {
        const key = newDataKey();
        expect(openBytes(sealBytes(Buffer.from(drawn), key, place), key, place)).toEqual(Buffer.from(drawn));
      }),
      { numRuns: 50 },
    );
  });

  it('opens in no other procedure, bid, version or stage, and under no other key', () => {
    const key = newDataKey();
    const sealed = sealBytes(Buffer.from('12,50 zł'), key, place);
    for (const other of elsewhere) expect(openBytes(sealed, key, other)).toBeNull();
    expect(openBytes(sealed, newDataKey(), place)).toBeNull();
    expect(openBytes(Buffer.alloc(0), key, place)).toBeNull();
  });

  it('does not open with any one bit turned', () => {
    const key = newDataKey();
    const sealed = sealBytes(Buffer.from('12,50 zł'), key, place);
    const head = Array.from({ length: 2_000 }, (_, bit) => bit);
    const spread = Array.from({ length: 500 }, (_, at) => 2_000 + at * 127);
    const opened = [...head, ...spread].filter((bit) => openBytes(flipped(sealed, bit), key, place));
    expect(opened).toEqual([]);
  });

  it('is as long for one word as for a page, and never the same twice', () => {
    const key = newDataKey();
    const seal = (text: string) => sealBytes(Buffer.from(text), key, place);
    expect(seal('1').length).toBe(seal('9'.repeat(8_000)).length);
    expect(seal('1').equals(seal('1'))).toBe(false);
    expect(seal('1').includes('1'.repeat(3))).toBe(false);
  });

  it('has few lengths', () => {
    const lengths = Array.from({ length: 4_000 }, (_, at) => paddedLength(at * 500));
    expect(new Set(lengths).size).toBe(5);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(paddedLength(8_188)).toBe(8_192);
    expect(paddedLength(8_189)).toBe(32_768);
    expect(paddedLength(5_000_000)).toBe(3 * 2_097_152);
  });
});

describe('a wrapped key', () => {
  it('is unwrapped by its holder in its place alone', () => {
    const [holder, other, key] = [newSealKeys(), newSealKeys(), newDataKey()];
    const wrapped = wrap(key, holder.publicKey, place);
    expect(unwrap(wrapped, holder, place)).toEqual(key);
    expect(unwrap(wrapped, other, place)).toBeNull();
    expect(unwrap(wrapped, { ...holder, privateKey: other.privateKey }, place)).toBeNull();
    for (const wrong of elsewhere) expect(unwrap(wrapped, holder, wrong)).toBeNull();
  });

  it('is not unwrapped with any one bit turned, or cut', () => {
    const holder = newSealKeys();
    const wrapped = wrap(newDataKey(), holder.publicKey, place);
    for (let bit = 0; bit < wrapped.length * 8; bit++) {
      expect(unwrap(flipped(wrapped, bit), holder, place)).toBeNull();
    }
    expect(unwrap(wrapped.subarray(1), holder, place)).toBeNull();
    expect(unwrap(Buffer.alloc(wrapped.length), holder, place)).toBeNull();
  });

  it('does not show the key', () => {
    const [holder, key] = [newSealKeys(), newDataKey()];
    expect(wrap(key, holder.publicKey, place).includes(key)).toBe(false);
    expect(wrap(key, holder.publicKey, place)).not.toEqual(wrap(key, holder.publicKey, place));
  });
});

describe('keys from a secret', () => {
  it('are the same for the same secret, and nobody else’s', () => {
    const keys = sealKeysFrom('secret of a link');
    const wrapped = wrap(newDataKey(), keys.publicKey, place);
    expect(unwrap(wrapped, sealKeysFrom('secret of a link'), place)).not.toBeNull();
    expect(unwrap(wrapped, sealKeysFrom('secret of another'), place)).toBeNull();
  });
});
