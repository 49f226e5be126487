import { describe, expect, it, vi } from 'vitest';
import { FreshReading } from './fresh-reading.js';

describe('a fresh reading', () => {
  it('is shared by who asks meanwhile, one at a time, and never older than the question', async () => {
    const ends: (() => void)[] = [];
    let under = 0;
    const reading = new FreshReading(async () => {
      expect((under += 1)).toBe(1);
      const number = ends.length + 1;
      await new Promise<void>((resolve) => ends.push(resolve));
      under -= 1;
      return number;
    });
    const begun = (times: number) => vi.waitFor(() => expect(ends).toHaveLength(times));
    const first = reading.read();
    const [second, third] = [reading.read(), reading.read()];
    await begun(1);
    ends[0]!();
    await begun(2);
    const fourth = reading.read();
    ends[1]!();
    await begun(3);
    ends[2]!();
    expect(await Promise.all([first, second, third, fourth])).toEqual([1, 2, 2, 3]);
    const fifth = reading.read();
    await begun(4);
    ends[3]!();
    expect(await fifth).toBe(4);
  });

  it('begins anew after one that failed, and tells only those who asked for it', async () => {
    let times = 0;
    const reading = new FreshReading(() =>
      (times += 1) === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(times),
    );
    const [failed, next] = [reading.read(), reading.read()];
    await expect(failed).rejects.toThrow('lost');
    expect(await next).toBe(2);
    expect(await reading.read()).toBe(3);
  });
});
