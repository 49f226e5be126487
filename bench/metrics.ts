/** What a server says of its work so far. */
export type Tally = {
  /** Requests answered with success. */
  readonly count: number;
  /** Processor time used, in seconds, by the server's own process only. */
  readonly cpu: number;
};

const read = async (origin: string): Promise<string[]> =>
  (await (await fetch(`${origin}/metrics`)).text()).split('\n');
const valueOf = (line: string | undefined) => Number(line?.split(' ').at(-1) ?? 0);

/** A route's tally from the program's own metrics, for answers of one status only. */
export const tallyOf = async (
  origin: string,
  route: string,
  method: string,
  status: number,
): Promise<Tally> => {
  const lines = await read(origin);
  const start = 'http_request_duration_seconds_count{';
  const wanted = [`route="${route}"`, `method="${method}"`, `status="${status}"`];
  const isWanted = (line: string) => line.startsWith(start) && wanted.every((label) => line.includes(label));
  return { count: valueOf(lines.find(isWanted)), cpu: gaugeIn(lines, 'process_cpu_seconds_total') };
};

/** A number that the program says of itself, such as its heap in bytes. */
export const gauge = async (origin: string, name: string): Promise<number> =>
  gaugeIn(await read(origin), name);

const gaugeIn = (lines: readonly string[], name: string): number =>
  valueOf(lines.find((line) => line.startsWith(`${name} `)));
