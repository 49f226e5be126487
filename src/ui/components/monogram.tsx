import { initials } from '../../shared/text.js';

const tints = 6;

/** The same name always gets the same tint. */
const tintOf = (name: string): number => {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (sum % tints) + 1;
};

/** Initials on a calm ground, where a logo is missing. Decorative: the name stands beside it. */
export const Monogram = ({
  name,
  size = 'medium',
}: {
  readonly name: string;
  readonly size?: 'small' | 'medium' | 'large';
}) => (
  <span class={`monogram monogram--${size} monogram--tint-${tintOf(name)}`} aria-hidden="true">
    {initials(name)}
  </span>
);
