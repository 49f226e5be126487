import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/platform/files/zip-entries.js';

/** The files of a ZIP by their names. */
export const unzipped = (zip: Buffer): Map<string, Buffer> => {
  const entries = zipEntries(zip);
  if (!entries) throw new Error('Not a ZIP');
  return new Map(
    entries.map(({ name, at, stored }) => {
      const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
      const bytes = zip.subarray(begin);
      // Without its length the reader stops by itself at the end of the entry.
      return [name, stored ? bytes : inflateRawSync(bytes)];
    }),
  );
};
