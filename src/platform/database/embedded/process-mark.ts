import { readFileSync } from 'node:fs';

/** One process, told apart from a later one with the same number by its start (clock ticks; '' if unknown). */
export type ProcessMark = { readonly pid: number; readonly started: string };

/**
 * Field 22 of /proc/<pid>/stat; the second field may hold spaces and brackets, so count from its end. Null if there
 * is no such process, or a dead one that its parent has not taken notice of (which some containers never do).
 */
const startOf = (pid: number): string | null => {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
  } catch {
    return null;
  }
};

/** The mark of this process. */
export const ownMark = (): ProcessMark => ({ pid: process.pid, started: startOf(process.pid) ?? '' });

/** The mark as the server carries it in its `cluster_name`, and a half-made cluster in its folder's. */
export const markText = ({ pid, started }: ProcessMark): string => `wr-${pid}-${started}`;

/** The mark found in a server's command line or a folder's name, or null if it is none of ours. */
export const markIn = (text: string): ProcessMark | null => {
  const found = /(?:cluster_name=|\.new-)wr-(\d+)-(\d*)/.exec(text);
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
