import { expect, it } from 'vitest';
import { element, token, xmlDocument } from './xml.js';

it('writes elements, escapes whatever stands in them and leaves out what is not there', () => {
  const text = `„Smak & Spółka" <script>]]>`;
  const root = element('A', [element('B', text), null, false, element('C', '1')], { x: 'a"<&' });
  expect(xmlDocument(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<A x="a&quot;&lt;&amp;">' +
      '<B>„Smak &amp; Spółka&quot; &lt;script&gt;]]&gt;</B><C>1</C></A>\n',
  );
});

it('takes no name that is none', () => {
  expect(() => xmlDocument(element('A><B', '1'))).toThrow('Not a name');
  expect(() => xmlDocument(element('A', '1', { 'x y': '' }))).toThrow('Not a name');
});

it('puts a text on one line, without what KSeF refuses, cut by characters and not by halves of them', () => {
  expect(token('  Obiad\r\n\tdwudaniowy\u0000\u0085\ufeff\u202e ', 99)).toBe('Obiad dwudaniowy');
  expect(token('a\ud800b\uffff\u{1ffff}c', 99)).toBe('abc');
  expect(token('😀😀😀', 2)).toBe('😀😀');
  expect(token('ab cd', 3)).toBe('ab');
});
