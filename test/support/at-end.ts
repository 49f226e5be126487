const work: (() => unknown)[] = [];

/**
 * Does `undo` when the test file is done, the latest first. Unlike `afterAll` it also works from within a hook
 * or a test, where Vitest takes no more hooks and says nothing.
 */
export const atEnd = (undo: () => unknown): void => {
  work.push(undo);
};

/** Does all that is due; what one of them throws is thrown when all are done. */
export const endAll = async (): Promise<void> => {
  const failures: unknown[] = [];
  for (let undo = work.pop(); undo; undo = work.pop()) {
    try {
      await undo();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Could not clean up after the tests');
};
