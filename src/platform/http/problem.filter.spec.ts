import { expect, it } from 'vitest';
import { problemOf } from './problem.filter.js';

const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

it.each([
  ['the database', refused],
  [
    'a server that a client of ours asked',
    new Error('request', { cause: new Error('fetch failed', { cause: refused }) }),
  ],
  ['a server on its way out', Object.assign(new Error('admin'), { code: '57P01' })],
  ['a statement that took too long', Object.assign(new Error('canceling'), { code: '57014' })],
  ['two transactions that wait for each other', Object.assign(new Error('deadlock'), { code: '40P01' })],
  ['a connection that none is free for', new Error('timeout exceeded when trying to connect')],
  ['a connection that took too long', new Error('Connection terminated due to connection timeout')],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
  [
    'a connection that is broken',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
])('an outage of %s is ours to say, and passes', (_, error) => {
  expect(problemOf(error)).toMatchObject({ kind: 'unavailable' });
});

it('what nobody foresaw is internal, also when it goes round in circles', () => {
  const circle = new Error('a');
  circle.cause = circle;
  for (const error of [circle, new Error('x', { cause: 'y' }), null, 'text']) {
    expect(problemOf(error ?? {})).toMatchObject({ kind: 'internal' });
  }
});
