import type { LocalDate } from '../../../shared/dates.js';

export type LeavingFacts = {
  readonly name: string;
  readonly number: number;
  readonly joinedOn: LocalDate;
  readonly person: string;
  readonly at: Date;
  readonly keepQuotes: boolean;
};

/**
 * The declaration of leaving as it is recorded and hashed: always in Polish, the language of the agreement, and
 * the same to the sign whenever it is asked for (§4.5).
 */
export const leavingStatement = ({ name, number, joinedOn, person, at, keepQuotes }: LeavingFacts): string =>
  [
    'Oświadczenie o wystąpieniu z Warmińsko-Mazurskiego Klastra Ekonomii Społecznej',
    '(§ 4 ust. 5 porozumienia z 21 listopada 2014 r.)',
    `Organizacja: ${name}`,
    `Numer członka: ${number}, w klastrze od ${joinedOn}`,
    `Oświadczenie złożono: ${at.toISOString()}`,
    `W imieniu organizacji: ${person}`,
    `Złożone wyceny: ${keepQuotes ? 'zostają' : 'są wycofane'}`,
  ].join('\n');
