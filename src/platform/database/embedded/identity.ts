import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Who the server runs as; empty when it runs as the user who started us. */
export type Identity = { readonly uid?: number; readonly gid?: number };

const run = promisify(execFile);

/** The server refuses to run as root, so for root it runs as the user whom every Unix keeps for such cases. */
export const nobody = { uid: 65_534, gid: 65_534 } as const;

/** Whether we are root (never on Windows). */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Hands a file or folder over to the server's user. */
export const giveTo = async ({ uid, gid }: Identity, path: string): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
};

/** Whether `identity` may enter `folder`; asked of the system itself, so ACLs and mounts count too. */
export const mayEnter = async (identity: Identity, folder: string): Promise<boolean> =>
  run('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...identity, cwd: '/', env: {} }).then(
    () => true,
    () => false,
  );
