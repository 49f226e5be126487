import { describe, expect, it } from 'vitest';
import { rowsToShow, withoutGaps } from './quote-rows.js';

describe('rows of the quote form', () => {
  it('move up over empty ones and keep their order and everything else', () => {
    expect(
      withoutGaps({
        'lines.0.name': '',
        'lines.0.vat': '',
        'lines.2.name': 'b',
        'lines.2.vat': '8',
        'lines.10.name': 'c',
        'lines.1.name': '  ',
        place: 'Olsztyn',
        _key: 'secret-key',
      }),
    ).toEqual({ 'lines.0.name': 'b', 'lines.0.vat': '8', 'lines.1.name': 'c', place: 'Olsztyn' });
  });

  it('are five at first, five more on request, a hundred at most', () => {
    expect(rowsToShow({}, undefined, false)).toBe(5);
    expect(rowsToShow({}, '5', true)).toBe(10);
    expect(rowsToShow({ 'lines.6.name': 'x' }, undefined, false)).toBe(7);
    expect(rowsToShow({}, '999', true)).toBe(100);
    expect(rowsToShow({}, '1e9', false)).toBe(5);
  });
});
