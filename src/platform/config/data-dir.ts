import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { StartError } from './start-error.js';

const isRoot = () => process.getuid?.() === 0;

/** Makes the data folder if it is missing. Throws a {@link StartError} if nothing can be kept there. */
export const makeDataDir = async (folder: string): Promise<void> => {
  try {
    const missing = !(await stat(folder).catch(() => null));
    await mkdir(folder, { recursive: true });
    // Root's database runs as another user, who must be able to pass, not to look around.
    if (missing) await chmod(folder, isRoot() ? 0o711 : 0o700);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(`DATA_DIR: nothing can be kept in ${folder}: ${(cause as Error).message}`, {
      cause,
    });
  }
};
