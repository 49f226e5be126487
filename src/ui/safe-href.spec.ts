import { describe, expect, it } from 'vitest';
import { safeHref } from './safe-href.js';

describe('safeHref', () => {
  it.each([
    '/katalog',
    '?q=a',
    '#f-name',
    'https://arka.example/oferta',
    'mailto:biuro@arka.example',
    'tel:+48895550000',
  ])('lets through %s', (address) => expect(safeHref(address)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    'strona-bez-schematu',
    'https://',
    '',
    null,
    undefined,
  ])('refuses %j', (address) => expect(safeHref(address)).toBeNull());
});
