/** Whether a link stays on the site: same scheme, host and port, under its path, without a user's name. */
export const isOwnLink = (url: string, publicUrl: URL): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, pathname } = new URL(url);
  const root = publicUrl.pathname.endsWith('/') ? publicUrl.pathname : `${publicUrl.pathname}/`;
  const same = protocol === publicUrl.protocol && host === publicUrl.host && !username && !password;
  return same && `${pathname}/`.startsWith(root);
};

const linkLike = /\b([a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"]*/gi;
/** Joins without being seen; a mail program no longer makes a link of what it stands in. */
const JOINER = '\u2060';

/**
 * A text in which foreign addresses are no links. Names and messages of strangers go into our mails; whatever
 * can be clicked there must be ours.
 */
export const withoutForeignLinks = (text: string, publicUrl: URL): string =>
  text.replace(linkLike, (found) =>
    isOwnLink(found, publicUrl) ? found : found.replace(/^([^:.]+)(:\/\/|\.)/, `$1${JOINER}$2${JOINER}`),
  );
