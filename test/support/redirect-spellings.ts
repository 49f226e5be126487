/** Ways to write the address of another site so that somebody might be led there. */
const evil = [
  ...['https://evil.example', 'http://evil.example', '//evil.example', '///evil.example', '////evil.example'],
  ...['https:evil.example', 'https:/evil.example', 'https:///evil.example', 'http:\\\\evil.example'],
  ...['\\\\evil.example', '/\\evil.example', '\\/evil.example', '/\\/evil.example', '\\evil.example'],
  ...['//evil.example/%2e%2e', '//evil.example//', '/.evil.example', '.evil.example', '..evil.example'],
  ...[
    '@evil.example',
    'user@evil.example',
    'https://localhost:3000@evil.example',
    'https://localhost@evil.example',
  ],
  ...['https://evil.example#localhost', 'https://evil.example?localhost', 'https://localhost.evil.example'],
  ...['https://evil.example\\localhost', 'https://evil.example:80', '//evil.example:443/', '//evil。example'],
  ...['https://еvil.example', 'https://xn--vil-qdd.example', '//[::1]', '//0x7f000001', '//2130706433'],
  ...[
    '//127.0.0.1',
    'http://[::ffff:7f00:1]/',
    'ftp://evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
  ],
  ...[
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
  ],
  ...[
    'mailto:x@evil.example',
    'tel:600600600',
    'blob:https://evil.example/x',
    'about:blank',
    'view-source:x',
  ],
  ...['/%09/evil.example', '/\t/evil.example', '\t//evil.example', '/%0a/evil.example', '/%0d/evil.example'],
  ...['%0d%0aLocation: https://evil.example', '\r\nLocation: https://evil.example', 'x\r\nSet-Cookie: a=b'],
  ...[
    '/%5cevil.example',
    '/%5c%5cevil.example',
    '%2f%2fevil.example',
    '%252f%252fevil.example',
    '/%2fevil.example',
  ],
  ...['/../../evil.example', '../../../../admin', '..%2f..%2fadmin', '..%5c..%5cadmin', '/koordynator/../k'],
  ...['.', '..', '...', '/', '//', '\\', ' ', '%20', '%00', 'k', 'k/', '/k', '?', '#', ';', '*', '%'],
  ...['k7abcdef.', 'k7abcdef/', 'k7abcdef//evil.example', 'k7abcdef@evil.example', 'k7abcdef\\evil.example'],
  ...[
    "' or 1=1--",
    '"><script>',
    '${7*7}',
    '{{7*7}}',
    '%s%s%s',
    'null',
    'undefined',
    'true',
    '0',
    '-1',
    'NaN',
  ],
];

/** The same in capitals, with an invisible sign before and behind, and encoded once more: 150 and more. */
export const redirectSpellings: readonly string[] = [
  ...new Set([
    ...evil,
    ...evil.slice(0, 24).map((text) => text.toUpperCase()),
    ...evil.slice(0, 24).map((text) => `\u200b${text}`),
    ...evil.slice(0, 24).map((text) => `${text}\u00a0`),
    ...evil.slice(0, 24).map((text) => encodeURIComponent(text)),
  ]),
];
