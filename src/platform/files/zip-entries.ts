/** One entry of a ZIP's central directory. */
export type ZipEntry = {
  readonly name: string;
  /** Offset of the entry's local header. */
  readonly at: number;
  readonly stored: boolean;
  readonly size: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** An office document has some dozens. */
const MOST_ENTRIES = 5_000;

/**
 * The entries of a ZIP that begins at the first byte and ends with its directory; null when it does not, is
 * damaged or spread over volumes. Reads names only and unpacks nothing, in time bound by the file's length.
 */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] | null => {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL) return null;
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    if (at + 46 + nameLength > end) return null;
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      at: bytes.readUInt32LE(at + 42),
      stored: bytes.readUInt16LE(at + 10) === 0,
      size: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

/** Where the end record stands: last in the file, before a comment that reaches exactly to its end. */
const endOf = (bytes: Buffer): number | null => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--)
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  return null;
};

/** The content of an entry that is kept uncompressed, at most 200 bytes; null otherwise. */
export const storedContent = (bytes: Buffer, entry: ZipEntry): string | null => {
  if (!entry.stored || entry.size > 200 || entry.at + 30 > bytes.length) return null;
  if (bytes.readUInt32LE(entry.at) !== LOCAL) return null;
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  return start + entry.size <= bytes.length ? bytes.toString('latin1', start, start + entry.size) : null;
};
