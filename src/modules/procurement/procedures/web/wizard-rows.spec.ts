import { describe, expect, it } from 'vitest';
import { actOf, countOf, rowsOf } from './wizard-rows.js';

const typed = {
  subject: 'Obiady',
  'lots.0.title': '',
  'lots.0.lines.0.name': '',
  'lots.0.lines.0.id': 'a1',
  'lots.1.title': 'Dowóz',
  'lots.1.lines.0.name': ' ',
  'lots.1.lines.2.name': 'Dowóz',
  'lots.1.lines.2.unit': 'kurs',
};

describe('rows of the wizard', () => {
  it('move up over empty ones, lots with their lines', () => {
    expect(rowsOf(typed)).toEqual({
      subject: 'Obiady',
      'lots.0.title': 'Dowóz',
      'lots.0.lines.0.name': 'Dowóz',
      'lots.0.lines.0.unit': 'kurs',
    });
  });

  it('lose the one that is taken away, and no row with a longer number', () => {
    const lines = { 'lots.0.lines.1.name': 'A', 'lots.0.lines.10.name': 'B' };
    expect(rowsOf(lines, 'lots.0.lines.1')).toEqual({ 'lots.0.lines.0.name': 'B' });
  });

  it('are counted by list', () => {
    expect([
      countOf(rowsOf(typed), 'lots'),
      countOf(rowsOf(typed), 'lots.0.lines'),
      countOf({}, 'lots'),
    ]).toEqual([1, 1, 0]);
  });
});

describe('a button', () => {
  it.each([
    ['more:lots.2.lines', { act: 'more', list: 'lots.2.lines' }],
    ['drop:lots.0.lines.3', { act: 'drop', row: 'lots.0.lines.3' }],
    ['find', { act: 'find' }],
    ['take:x', null],
    ['drop:subject', null],
    [['find'], null],
  ])('%s', (said, act) => expect(actOf(said)).toEqual(act));
});
