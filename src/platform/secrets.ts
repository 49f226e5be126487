import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, URL-safe. Given out once; only its hash is kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a secret of full entropy; such secrets need no slow hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
