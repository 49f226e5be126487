import { expect, it } from 'vitest';
import { formatNrb, nrbFor, nrbInHistory } from './bank-account.js';

const nrb = '61109010140000071219812874';

it('is printed in groups of four after two check digits', () => {
  expect(formatNrb(nrb)).toBe('61 1090 1014 0000 0712 1981 2874');
});

it('is shown whole to editors and owners, and by its last four digits to viewers and in the history', () => {
  expect(nrbFor('owner', nrb)).toBe(formatNrb(nrb));
  expect(nrbFor('editor', nrb)).toBe(formatNrb(nrb));
  expect(nrbFor('viewer', nrb)).toBe('•••• 2874');
  expect(nrbInHistory(nrb)).toBe('…2874');
});
