import { describe, expect, it } from 'vitest';
import { compose } from './compose.js';
import type { Mail } from './mail.js';
import { PermanentMailFailure } from './mailer.js';

const settings = {
  publicUrl: new URL('https://rynek.example.pl'),
  from: { name: 'Wspólny Rynek', address: 'rynek@example.pl' },
};
const mail = (over: Partial<Mail> = {}): Mail => ({
  to: 'anna@example.pl',
  lang: 'pl',
  subject: 'Nowe zapytanie',
  body: { heading: 'Dzień dobry', paragraphs: ['Masz zapytanie.'] },
  messageId: '42',
  ...over,
});
const html = (over: Partial<Mail>) => compose(mail(over), settings).html;

describe('compose', () => {
  it.each([
    ['two recipients', { to: 'a@b.pl,c@d.pl' }],
    ['a line break in the address', { to: 'a@b.pl\r\nBcc: c@d.pl' }],
    ['a name with the address', { to: 'Anna <a@b.pl>' }],
    ['a quoted address', { to: '"a b"@b.pl' }],
    ['no address', { to: '' }],
    ['NUL in the address', { to: 'a\0@b.pl' }],
    ['CR LF in the subject', { subject: 'x\r\nBcc: c@d.pl' }],
    ['LF in the subject', { subject: 'x\nBcc: c@d.pl' }],
    ['NUL in the subject', { subject: 'x\0' }],
    ['no subject', { subject: ' ' }],
    ['a strange message id', { messageId: '1>\r\nX: y' }],
    ['a header of its own', { headers: { Bcc: 'c@d.pl' } }],
    ['a header with a line break', { headers: { 'List-Id': 'x\r\nBcc: c@d.pl' } }],
    ['a header name with a line break', { headers: { 'X-A: b\r\nBcc': 'c@d.pl' } }],
    ['a foreign link in a header', { headers: { 'List-Unsubscribe': '<https://evil.example/u>' } }],
    [
      'a foreign link',
      { body: { heading: 'x', paragraphs: [], action: { label: 'x', url: 'https://evil.example' } } },
    ],
    [
      'a script for a link',
      { body: { heading: 'x', paragraphs: [], action: { label: 'x', url: 'javascript:a()' } } },
    ],
  ] as [string, Partial<Mail>][])('refuses %s, and does not repeat it', (_what, over) => {
    expect(() => compose(mail(over), settings)).toThrow(PermanentMailFailure);
    expect(() => compose(mail(over), settings)).toThrow(/^The mail's [a-z ]+ may not be sent as it is$/);
  });

  it('escapes what people wrote', () => {
    const evil = `<img src=x onerror="alert('1')"> & „x”`;
    const out = html({
      subject: evil,
      body: {
        heading: evil,
        paragraphs: [evil],
        details: [{ label: evil, value: evil }],
        action: { label: evil, url: 'https://rynek.example.pl/a?b="><script>' },
        footer: evil,
      },
    });
    expect(out).not.toMatch(/<img|<script|onerror="/);
    expect(out.match(/&lt;img/g)).toHaveLength(7);
  });

  it('lets nothing foreign become a link, in either form', () => {
    const evil = 'Wejdź na https://evil.example/a lub www.evil.example';
    const { html: page, text } = compose(
      mail({
        subject: evil,
        body: { heading: evil, paragraphs: [evil], details: [{ label: evil, value: evil }], footer: evil },
      }),
      settings,
    );
    expect(`${page}${text}`).not.toMatch(/:\/\/evil|www\.evil/);
  });

  it('gives a mail one id, and each recipient of a job its own', () => {
    const id = (over: Partial<Mail>) => compose(mail(over), settings).messageId;
    expect(id({})).toMatch(/^<42\.[0-9a-f]{16}@rynek\.example\.pl>$/);
    expect(id({ subject: 'inny' })).toBe(id({}));
    expect(id({ to: 'ANNA@example.pl' })).toBe(id({}));
    expect(id({ to: 'jan@example.pl' })).not.toBe(id({}));
  });

  it('says the same as HTML and as text, in the language of the reader', () => {
    const body = {
      heading: 'Heading',
      paragraphs: ['One', 'Two\nlines'],
      details: [{ label: 'Sum', value: 'PLN 12.30' }],
      action: { label: 'Open', url: 'https://rynek.example.pl/en/panel' },
      footer: 'Why you get this.',
    };
    const out = compose(mail({ lang: 'en', body }), settings);
    expect(out.html).toContain('<html lang="en">');
    expect(out.html).toContain('Two<br/>lines');
    expect(out.text).toBe(
      'Heading\n\nOne\n\nTwo\nlines\n\nSum: PLN 12.30\n\nOpen:\nhttps://rynek.example.pl/en/panel\n\n' +
        '--\nWhy you get this.\nA message from Wspólny Rynek.\n',
    );
  });
});
