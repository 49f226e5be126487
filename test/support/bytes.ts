import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Response } from 'supertest';

/** For `.buffer(true).parse(…)`: the answer's body as bytes. */
export const bytesOf = (answer: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};

/** The contents of every file below a folder. */
export const filesUnder = async (folder: string): Promise<Buffer[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
};
