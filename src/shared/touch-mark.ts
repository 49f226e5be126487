/**
 * The mark of the way by which one came: a text that whoever made the link reads, and nobody else. Addresses carry it
 * as a parameter from page to page; this file alone puts it on, reads it and takes it off.
 */
const NAME = 'w';
const MARK = /^[\w.-]{1,200}$/;

/** The mark in the query of a request, whatever it says; null when there is none. */
export const markIn = (query: unknown): string | null => {
  const mark = (query as Readonly<Record<string, unknown>> | null | undefined)?.[NAME];
  return typeof mark === 'string' && MARK.test(mark) ? mark : null;
};

/** The address without a mark: neither search engines nor the other language get it. */
export const withoutMark = (address: string): string => {
  const [, bare = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split('&').filter((each) => !/^w(=|$)/.test(each));
  return `${bare}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
};

/** The address with this mark in the place of any other; with null as it is. */
export const withMark = (address: string, mark: string | null): string => {
  if (mark === null) return address;
  const [, rest = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(withoutMark(address)) ?? [];
  return `${rest}${rest.includes('?') ? '&' : '?'}${NAME}=${mark}${fragment}`;
};

/** The same for a form that is sent by GET, whose fields replace the query of its address. */
export const markField = (mark: string | null): Readonly<Record<string, string>> =>
  mark === null ? {} : { [NAME]: mark };
