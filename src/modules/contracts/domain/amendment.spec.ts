import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal } from '../../../shared/decimal.js';
import { actionsFrom } from '../../../shared/transitions.js';
import { amendmentDigest, partsOf, whyAmendmentIsWrong, type AmendedContent } from './amendment.js';
import { amendmentStates, amendmentTransitions } from './amendment-states.js';
import { progressOf } from './progress.js';

const day = (text: string) => text as LocalDate;
const line = (quantity: string, more = {}) => ({
  ...{ name: 'Obiad', unit: 'porcja', quantity: decimal(quantity), unitPrice: decimal('20') },
  ...{ vat: '8' as const, net: 2_000, ...more },
});
const content = (more: Partial<AmendedContent> = {}): AmendedContent => ({
  lines: [line('120')],
  terms: { place: 'Dywity', from: null, to: day('2026-11-30'), paymentDays: 14, remarks: null },
  parts: [],
  ...more,
});
const progress = progressOf(content().lines, [
  { state: 'accepted', lines: [{ position: 0, quantity: decimal('40') }] },
  { state: 'recorded', lines: [{ position: 0, quantity: decimal('10') }] },
]);
const part = (on: string, quantity: string, position = 0) => ({
  on: day(on),
  lines: [{ position, quantity: decimal(quantity) }],
});

describe('an amendment', () => {
  it.each([
    ['nothing new', {}, ['']],
    ['another quantity', { lines: [line('130')] }, []],
    ['as little as was delivered', { lines: [line('50')] }, []],
    ['less than was delivered', { lines: [line('49.999999')] }, ['/lines/0/quantity']],
    ['a line renamed', { lines: [line('120', { name: 'Kolacja' })] }, ['/lines']],
    ['a line dropped', { lines: [] }, ['/lines']],
    ['a line more', { lines: [line('120'), line('5', { name: 'Dowóz' })] }, []],
    ['an empty line more', { lines: [line('120'), line('0', { name: 'Dowóz' })] }, ['/lines/1/quantity']],
    ['a plan', { parts: [part('2026-11-20', '60'), part('2026-11-27', '60')] }, []],
    ['a plan of too much', { parts: [part('2026-11-20', '60'), part('2026-11-27', '61')] }, ['/parts']],
    ['a plan of what is not there', { parts: [part('2026-11-20', '1', 3)] }, ['/parts/0/on']],
  ] as [string, Partial<AmendedContent>, string[]][])('of %s', (_, more, pointers) => {
    const wrong = whyAmendmentIsWrong(content(more), content(), progress);
    expect(wrong.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('has a digest that changes with each word and with the version before', () => {
    const of = { number: 'WR/2026/0001', version: 2, before: 'ab', reason: 'Więcej dzieci' };
    const digests = [
      amendmentDigest(of, content()),
      amendmentDigest({ ...of, before: 'ac' }, content()),
      amendmentDigest({ ...of, version: 3 }, content()),
      amendmentDigest({ ...of, reason: 'Mniej dzieci' }, content()),
      amendmentDigest(of, content({ parts: [part('2026-11-20', '60')] })),
      amendmentDigest(of, content({ lines: [line('121')] })),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes planned deliveries by their days, without the rows left empty', () => {
    const typed = [
      { on: day('2026-11-27'), lines: [{ position: 0, quantity: decimal('60') }] },
      { lines: [{ position: 0 }] },
      { on: day('2026-11-20'), lines: [{ position: 0, quantity: decimal('60') }] },
    ];
    expect(partsOf(typed)).toEqual({
      parts: [part('2026-11-20', '60'), part('2026-11-27', '60')],
      wrong: [],
    });
    const half = [{ on: day('2026-11-20'), lines: [] }, { lines: [{ position: 0, quantity: decimal('1') }] }];
    expect(partsOf(half).wrong.map(({ pointer }) => pointer)).toEqual(['/parts/0/on', '/parts/1/on']);
  });

  it('is answered once', () => {
    expect(amendmentStates.filter((state) => actionsFrom(amendmentTransitions, state).length > 0)).toEqual([
      'proposed',
    ]);
  });
});
