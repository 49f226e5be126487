import { describe, expect, it } from 'vitest';
import { moved } from './moved.js';

describe('moving in a list', () => {
  it('changes places with the neighbour', () => {
    expect(moved(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c']);
  });

  it('stays at the edge', () => {
    expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
  });

  it('moves nothing that is not there', () => {
    expect(moved(['a'], 'x', 'up')).toBeNull();
  });
});
