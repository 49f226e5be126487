/** Letters that Unicode does not decompose. */
const undecomposed: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/** For comparing and searching: lower case, diacritics off (ł too), spaces collapsed, ends trimmed. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœ]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** 'Żywa Historia' → 'zywa-historia'; '' when no letter or digit is left. */
export const slugify = (text: string): string =>
  fold(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const polish = new Intl.Collator('pl', { numeric: true });

/** Polish alphabetical order. */
export const comparePolish = (a: string, b: string): number => polish.compare(a, b);

const unsaying = /^(spoldzielnia|socjalna|socjalny|wielobranzowa|sp|zoo|sa|z|o|i|w|na|rzecz|przy|stowarzyszenie|fundacja)$/;

/** One or two capitals for a monogram: '„ŻYWA HISTORIA” Spółdzielnia Socjalna' → 'ŻH'. */
export const initials = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !unsaying.test(fold(word)));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => word[0]!.toUpperCase())
    .join('');
};
