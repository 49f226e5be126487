import { readFileSync } from 'node:fs';

/** One process, told apart from a later one with the same number by its start (clock ticks; '' if unknown). */
export type ProcessMark = { readonly pid: number; readonly started: string };

/** Field 22 of /proc/<pid>/stat; the second field may hold spaces and brackets, so count from its end. */
const startOf = (pid: number): string | null => {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return null;
  }
};

/** The mark of this process. */
export const ownMark = (): ProcessMark => ({ pid: process.pid, started: startOf(process.pid) ?? '' });

/** The mark as the server carries it in its `cluster_name`. */
export const markText = ({ pid, started }: ProcessMark): string => `wr-${pid}-${started}`;

/** The mark found in a server's command line, or null if we did not start it. */
export const markIn = (commandLine: string): ProcessMark | null => {
  const found = /cluster_name=wr-(\d+)-(\d*)/.exec(commandLine);
  return found ? { pid: Number(found[1]), started: found[2] ?? '' } : null;
};

/** Whether a process with this number runs; somebody else's counts too. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether exactly this process still runs. */
export const stillRuns = ({ pid, started }: ProcessMark): boolean =>
  isAlive(pid) && (started === '' || startOf(pid) === started);
