import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from './start-error.js';

const length = 32;

/** The master key cannot be used; the message says what to do. */
export class MasterKeyError extends StartError {}

/** Where the key is kept unless MASTER_KEY_FILE says otherwise: never in the data folder, whose copies travel. */
export const defaultMasterKeyFile = (dataDir: string, variables: NodeJS.ProcessEnv): string => {
  const settings = variables['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(settings, 'wspolny-rynek', `${name}.key`);
};

/**
 * The 32 bytes that wrap every other key, made at the first start. Whoever loses the file loses what is sealed
 * with it. Throws a {@link MasterKeyError} if the file is of another length or others may read it.
 */
export const masterKey = async (file: string): Promise<Buffer> => {
  try {
    return await readKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw readable(file, error);
  }
  try {
    await makeKey(file);
    return await readKey(file);
  } catch (error) {
    throw readable(file, error);
  }
};

const readKey = async (file: string): Promise<Buffer> => {
  const key = await readFile(file);
  const { mode } = await stat(file);
  // Windows has no such bits; there the folder's rights protect the file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new MasterKeyError(`Others may read the master key ${file}. Run: chmod 600 "${file}"`);
  }
  if (key.length !== length) {
    throw new MasterKeyError(
      `The master key ${file} has ${key.length} bytes instead of ${length}. Restore it from a backup.`,
    );
  }
  return key;
};

/** Written aside, then linked into place: never half a key, and of two processes at once one wins. */
const makeKey = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(length), { mode: 0o600, flag: 'wx' });
  try {
    const handle = await open(draft, 'r');
    await handle.sync().finally(() => handle.close());
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
};

const readable = (file: string, error: unknown): MasterKeyError =>
  error instanceof MasterKeyError
    ? error
    : new MasterKeyError(
        `The master key ${file} cannot be used: ${(error as Error).message}. MASTER_KEY_FILE can name another place.`,
        { cause: error },
      );
