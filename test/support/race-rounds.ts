import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Rounds of a race that takes hours in the long lane: each run goes on where the last one stopped, for `RACE_MINUTES`
 * (50 unless it is set), and says how far it came. The count lies among the machine's temporary files until all are
 * done; a round that fails is not counted. In the other lanes so many rounds as are asked for, at once.
 */
export async function* raceRounds(
  name: string,
  { long, others }: { readonly long: number; readonly others: number },
): AsyncGenerator<number> {
  if (process.env['TEST_LANE'] !== 'long') {
    for (let round = 0; round < others; round += 1) yield round;
    return;
  }
  const file = join(tmpdir(), `wspolny-rynek-races-${name}`);
  const before = Number(await readFile(file, 'utf8').catch(() => '0'));
  const end = performance.now() + Number(process.env['RACE_MINUTES'] ?? 50) * 60_000;
  let done = before;
  for (; done < long && performance.now() < end; await writeFile(file, String((done += 1)))) yield done;
  process.stdout.write(`races of ${name}: ${done - before} in this run, ${done} of ${long}\n`);
  if (done >= long) await rm(file, { force: true });
}
