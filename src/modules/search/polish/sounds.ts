/** What people write for what they hear, folded on both sides: ż and rz, ó and u, h and ch, ą and on, ę and en. */
const heard: readonly (readonly [RegExp, string])[] = [
  [/on(?=[^aeiouy])/g, 'a'],
  [/om(?=[pb])/g, 'a'],
  [/en(?=[^aeiouy])/g, 'e'],
  [/em(?=[pb])/g, 'e'],
  [/(?:om|on)$/g, 'a'],
  [/rz/g, 'z'],
  [/(?<!r|s|c|d)z/g, 'rz'],
  [/sz/g, 'rz'],
  [/ch/g, 'h'],
  [/(?<!c)h/g, 'ch'],
  [/u/g, 'o'],
  [/o/g, 'u'],
  [/k/g, 'c'],
  [/c(?!h|z|i)/g, 'k'],
];

const MOST_VARIANTS = 60;

/** Folded words that sound like this one, with up to two such slips in it; without the word itself. */
export const soundVariants = (word: string): string[] => {
  const variants = new Set<string>();
  const slip = (from: string): string[] =>
    heard.flatMap(([sound, letters]) =>
      [...from.matchAll(sound)].map(
        ({ 0: found, index }) => from.slice(0, index) + letters + from.slice(index + found.length),
      ),
    );
  const once = slip(word);
  for (const variant of [...once, ...once.flatMap(slip)]) {
    if (variants.size === MOST_VARIANTS) break;
    if (variant !== word) variants.add(variant);
  }
  return [...variants];
};
