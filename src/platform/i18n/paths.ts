import type { Lang } from '../../shared/lang.js';
import { segments } from './segments.js';

const english = new Map(Object.entries(segments));
const polish = new Map(Object.entries(segments).map(([pl, en]) => [en, pl]));

// A member's slug may happen to be an English word of the dictionary ("/czlonkowie/help"). It is marked, so
// that the way back does not take it for a translation.
const marker = '~';

const toEnglish = (segment: string): string => {
  const translated = english.get(segment);
  if (translated !== undefined) return translated;
  return polish.has(segment) || segment.startsWith(marker) ? marker + segment : segment;
};

const toPolish = (segment: string): string =>
  segment.startsWith(marker) ? segment.slice(marker.length) : (polish.get(segment) ?? segment);

const splitTail = (path: string): [pathname: string, tail: string] => {
  const end = path.search(/[?#]/);
  return end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end)];
};

const mapSegments = (pathname: string, change: (segment: string) => string): string =>
  pathname.split('/').map(change).join('/');

/**
 * The address of a page in a language, from its Polish path: `href('en', '/katalog/x?q=a')` is
 * `/en/catalogue/x?q=a`. Query and fragment are kept as they are. The path is local and starts with `/`.
 */
export const href = (lang: Lang, plPath: string): string => {
  if (lang === 'pl') return plPath;
  const [pathname, tail] = splitTail(plPath);
  return (pathname === '/' ? '/en' : `/en${mapSegments(pathname, toEnglish)}`) + tail;
};

/** The way back: which language an address asks for, and the Polish path that its route is declared with. */
export const polishPath = (path: string): { readonly lang: Lang; readonly path: string } => {
  const [pathname, tail] = splitTail(path);
  if (pathname === '/en' || pathname === '/en/') return { lang: 'en', path: `/${tail}` };
  if (!pathname.startsWith('/en/')) return { lang: 'pl', path };
  return { lang: 'en', path: mapSegments(pathname.slice(3), toPolish) + tail };
};
