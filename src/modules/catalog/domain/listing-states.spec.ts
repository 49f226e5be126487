import { describe, expect, it } from 'vitest';
import { listingActions, listingStates, stateAfter, undoOf } from './listing-states.js';

describe('the life of a listing', () => {
  it('leads from draft to the catalogue, out of it, and back as a draft', () => {
    expect(stateAfter('draft', 'publish')).toBe('published');
    expect(stateAfter('published', 'pause')).toBe('paused');
    expect(stateAfter('paused', 'resume')).toBe('published');
    expect(stateAfter('published', 'archive')).toBe('archived');
    expect(stateAfter('archived', 'restore')).toBe('draft');
    expect(stateAfter('archived', 'publish')).toBeNull();
  });

  it('offers after each step one that may be taken then', () => {
    for (const state of listingStates) {
      for (const action of listingActions) {
        const led = stateAfter(state, action);
        const undo = undoOf(action);
        if (led && undo) expect(stateAfter(led, undo), `${state} ${action}`).not.toBeNull();
      }
    }
  });
});
