import { describe, expect, it } from 'vitest';
import { jsonFeedOf, rssOf, type Feed } from './feeds.js';

const feed: Feed = {
  lang: 'pl',
  title: 'Kampanie',
  description: 'Co trwa',
  page: 'https://x.example/kampanie',
  self: 'https://x.example/kampanie.rss',
  items: [
    {
      id: 'urn:uuid:1',
      title: 'Zieleń & <b>kwiaty</b> \u0007"',
      text: 'Ogrody ]]> </item>',
      page: 'https://x.example/kampanie/zielen?a=1&b=2',
      picture: 'https://x.example/kampanie/zielen/obraz.png',
      published: new Date('2026-03-01T00:00:00Z'),
      changed: new Date('2026-03-02T10:00:00Z'),
    },
  ],
};

describe('rssOf', () => {
  it('keeps every text a text', () => {
    const rss = rssOf(feed);
    expect(rss).toContain('<title>Zieleń &amp; &lt;b&gt;kwiaty&lt;/b&gt; &quot;</title>');
    expect(rss).toContain('<description>Ogrody ]]&gt; &lt;/item&gt;</description>');
    expect(rss).toContain('?a=1&amp;b=2');
    expect(rss.match(/<\/item>/g)).toHaveLength(1);
    expect(rss).toContain('<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate>');
  });
});

describe('jsonFeedOf', () => {
  it('says the same', () => {
    expect(jsonFeedOf(feed)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 'urn:uuid:1', title: feed.items[0]!.title, date_published: '2026-03-01T00:00:00.000Z' }],
    });
  });
});
