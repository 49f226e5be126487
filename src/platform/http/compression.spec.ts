import { describe, expect, it } from 'vitest';
import { takesGzip } from './compression.js';

describe('gzip', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'deflate,GZIP', 'gzip;q=0.001'])(
    'is taken by who says "%s"',
    (header) => expect(takesGzip(header)).toBe(true),
  );
  it.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip', 'gzipped'])(
    'is not taken by who says "%s"',
    (header) => expect(takesGzip(header)).toBe(false),
  );
});
