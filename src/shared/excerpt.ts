/** The beginning of a text in one line of `most` characters at most, cut between words where it can be. */
export const excerpt = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const words = line.slice(0, most).replace(/[\s,.;:–-]*\S*$/, '');
  return `${words || [...line.slice(0, most)].slice(0, -1).join('')}…`;
};
