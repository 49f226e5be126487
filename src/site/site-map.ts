import { href } from '../platform/i18n/paths.js';
import type { SiteAddress } from '../platform/http/site-addresses.js';
import { langs, type Lang } from '../shared/lang.js';

/** Pages in one file: each stands in it once a language, and a file may hold 50 000 addresses. */
export const PER_FILE = 50_000 / langs.length;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const absolute = (origin: string, lang: Lang, path: string): string =>
  escaped(new URL(href(lang, path), origin).href);

/** A page in each language, each naming the others (sitemaps.org with hreflang). */
export const urlEntries = ({ path, changedAt }: SiteAddress, origin: string): string => {
  const others = langs
    .map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${absolute(origin, lang, path)}"/>`)
    .join('');
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return langs
    .map((lang) => `<url><loc>${absolute(origin, lang, path)}</loc>${changed}${others}</url>\n`)
    .join('');
};

export const URL_SET = {
  begin: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`,
  end: '</urlset>\n',
};

/** The list of files, for a site that one file does not hold. */
export const siteMapIndex = (files: readonly string[], origin: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map((file) => `<sitemap><loc>${absolute(origin, 'pl', `/sitemap/${file}`)}</loc></sitemap>\n`).join('')}</sitemapindex>
`;

/** The files of a source with so many pages: `oferty-1.xml`, `oferty-2.xml` … */
export const filesOf = (name: string, count: number, perFile = PER_FILE): string[] =>
  Array.from({ length: Math.ceil(count / perFile) }, (_, index) => `${name}-${index + 1}.xml`);

/** What crawlers are asked to leave alone: rooms for the signed in, forms, and files made on request. */
export const robots = (origin: string, open: boolean): string => {
  if (!open) return 'User-agent: *\nDisallow: /\n';
  const closed = ['/panel', '/koordynator', '/konto', '/logowanie', '/poczta', '/przejecie', '/zaproszenie'];
  const inAll = closed.flatMap((path) => langs.map((lang) => href(lang, path)));
  const patterns = [
    ...inAll,
    '/api/',
    '/czlonkowie/*/paczka',
    '/en/members/*/pack',
    '/*/zapytaj',
    '/en/*/ask',
  ];
  return [
    'User-agent: *',
    ...patterns.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
};
