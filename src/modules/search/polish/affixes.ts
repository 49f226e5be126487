import { fold } from '../../../shared/text.js';

/** A way in which entries with its flag end in a form of theirs. */
export type Ending = {
  readonly flag: string;
  /** Whether an entry, as it is spelt, may end so. */
  readonly fits: (lemma: string) => boolean;
};

/**
 * The endings of a hunspell affix file, by the folded ending of the form, then by the folded ending of the
 * entry that it stands in place of.
 */
export const readAffixes = (text: string): Map<string, Map<string, Ending[]>> => {
  const endings = new Map<string, Map<string, Ending[]>>();
  for (const line of text.split('\n')) {
    // SFX flag stripped added condition; the heading of a group has only four fields.
    const [kind, flag = '', stripped = '', added = '', condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const strip = stripped === '0' ? '' : stripped;
    const ending = fold(added === '0' ? '' : added.split('/')[0]!);
    const byStripped = endings.get(ending) ?? new Map<string, Ending[]>();
    endings.set(ending, byStripped);
    const same = byStripped.get(fold(strip)) ?? [];
    byStripped.set(fold(strip), same);
    same.push({ flag, fits: fitting(strip, condition) });
  }
  return endings;
};

const fitting = (strip: string, condition: string): Ending['fits'] => {
  let pattern: RegExp | null = null;
  return (lemma) => {
    pattern ??= new RegExp(`${condition}$`, 'u');
    return lemma.endsWith(strip) && pattern.test(lemma);
  };
};
