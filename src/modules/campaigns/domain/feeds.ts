import type { Lang } from '../../../shared/lang.js';

/** A feed as readers of feeds take it; every address in full. */
export type Feed = {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** The page that it follows, and its own address. */
  readonly page: string;
  readonly self: string;
  readonly items: readonly FeedItem[];
};

type FeedItem = {
  /** Stays the same whatever changes. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly page: string;
  readonly picture: string;
  readonly published: Date;
  readonly changed: Date;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot hold even escaped.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** RSS 2.0 with the feed's own address in Atom's words, as the RSS Advisory Board asks. */
export const rssOf = (feed: Feed): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(feed.page)}</link>
<description>${xml(feed.description)}</description>
<language>${feed.lang}</language>
<atom:link href="${xml(feed.self)}" rel="self" type="application/rss+xml"/>
${feed.items.map(rssItem).join('\n')}
</channel>
</rss>
`;

const rssItem = (item: FeedItem): string => `<item>
<title>${xml(item.title)}</title>
<link>${xml(item.page)}</link>
<guid isPermaLink="false">${xml(item.id)}</guid>
<pubDate>${item.published.toUTCString()}</pubDate>
<description>${xml(item.text)}</description>
</item>`;

/** JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed): Record<string, unknown> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.description,
  home_page_url: feed.page,
  feed_url: feed.self,
  language: feed.lang,
  items: feed.items.map((item) => ({
    id: item.id,
    url: item.page,
    title: item.title,
    content_text: item.text,
    image: item.picture,
    date_published: item.published.toISOString(),
    date_modified: item.changed.toISOString(),
  })),
});
