import { describe, expect, it } from 'vitest';
import { nest } from './form.js';

describe('a form', () => {
  it('is nested by its names, without what was left empty or only looks filled in', () => {
    expect(
      nest({
        _key: 'k',
        subject: ' Obiady ',
        remarks: ' \r\n',
        place: '',
        areas: ['', ' '],
        kinds: ['a', ''],
        'lines.0.name': '\t',
        'lines.2.name': 'Zupa',
        'lines.2.quantity': '',
      }),
    ).toEqual({ subject: ' Obiady ', kinds: ['a', ''], lines: [{ name: 'Zupa' }] });
  });
});
