import { expect, it } from 'vitest';
import { mayCome } from './participation.js';

const at = new Date('2027-03-01T10:00:00Z');

it('joins by itself only who was invited or took part once; the others propose themselves', () => {
  expect(mayCome(null, 'join')).toBe(false);
  expect(mayCome(null, 'propose')).toBe(true);
  const invited = { state: 'declined', invitedAt: at, joinedAt: null } as const;
  expect([mayCome(invited, 'join'), mayCome(invited, 'propose')]).toEqual([true, false]);
  const withdrawn = { state: 'declined', invitedAt: null, joinedAt: null } as const;
  expect([mayCome(withdrawn, 'join'), mayCome(withdrawn, 'propose')]).toEqual([false, true]);
  const former = { state: 'left', invitedAt: null, joinedAt: at } as const;
  expect([mayCome(former, 'join'), mayCome(former, 'propose')]).toEqual([true, false]);
});
