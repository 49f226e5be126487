import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';

/**
 * The same bytes; at the end the stream breaks when they were not those of `sha256` (hexadecimal). The last
 * piece is held back until then, so that damaged content is never delivered as complete.
 */
export const verified = (source: Readable, sha256: string): Readable => {
  const digest = createHash('sha256');
  let held: Buffer | null = null;
  const check = new Transform({
    transform(piece: Buffer, _encoding, done) {
      digest.update(piece);
      const ready = held;
      held = piece;
      done(null, ready);
    },
    flush(done) {
      if (digest.digest('hex') === sha256) done(null, held);
      else done(new Error('A stored file does not match its digest'));
    },
  });
  source.on('error', (error) => check.destroy(error));
  check.on('close', () => source.destroy());
  return source.pipe(check);
};
