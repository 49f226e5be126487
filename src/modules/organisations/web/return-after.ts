import type { PageContext } from '../../../ui/page/page-context.js';
import type { PageCookie } from '../../../ui/page/page-result.js';
import { localPath } from '../../identity/index.js';

const NAME = 'return_to';
const DAY = 86_400;

/**
 * Where somebody was going when they had to register: kept in their own browser until the mailbox is proven, since the
 * mail with its link holds nothing of it.
 */
export const returnCookie = (path: string): PageCookie => ({
  ...{ name: NAME, value: Buffer.from(path).toString('base64url'), maxAge: DAY },
});

export const returnForgotten: PageCookie = { name: NAME, value: '', maxAge: 0 };

/** Null when there is none, or when it would lead off this site. */
export const backAfterConfirming = (page: PageContext): string | null =>
  localPath(Buffer.from(page.cookie(NAME), 'base64url').toString('utf8'));
