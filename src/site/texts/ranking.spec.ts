import { describe, expect, it } from 'vitest';
import { langs } from '../../shared/lang.js';
import type { SitePage } from '../site-text.js';
import { rankingText } from './ranking.js';

/** No number twice, and none of the ranking in force. */
const otherRanking = {
  points: { title: 0.95, titleKin: 0.85, titleCorrected: 0.65, names: 0.45, text: 0.15 },
  typos: { oneEditFrom: 11, twoEditsFrom: 17 },
  prefixFrom: 6,
  maxInRow: 9,
};
const otherInvitations = {
  ...{ category: 21, cpv: 22, allPlaces: 23, somePlaces: 24, enoughCapacity: 25, unknownCapacity: 26 },
  ...{ allEvidence: 28, someEvidence: 29, days: 31 },
};

/** The rule of the turns, an example of a day, and what too little capacity gets: no configuration. */
const fixed = [0.001, 256, 256, 2026, 11, 27, 0];

const numbersOf = ({ title, lead, sections }: SitePage): number[] => {
  const said = sections.flatMap(({ heading, paragraphs = [], points = [] }) => [
    heading,
    ...paragraphs,
    ...points,
  ]);
  const numbers = [title, lead, ...said].join('\n').match(/\d+(?:[.,]\d+)?/g) ?? [];
  return numbers.map((number) => Number(number.replace(',', '.')));
};

describe('the page of how results are ordered', () => {
  it.each(langs)('has all its numbers from the configuration and from nowhere else (%s)', (lang) => {
    const configured = [
      ...Object.values(otherRanking.points),
      ...Object.values(otherRanking.typos),
      ...[otherRanking.prefixFrom, otherRanking.maxInRow],
      ...Object.values(otherInvitations),
    ];
    const said = numbersOf(rankingText(otherRanking, otherInvitations)[lang]);
    expect(said.sort()).toEqual([...configured, ...fixed].sort());
  });

  it('says in which place each number counts', () => {
    const { pl, en } = rankingText(otherRanking, otherInvitations);
    const [polish, english] = [JSON.stringify(pl), JSON.stringify(en)];
    expect(polish).toContain('numerze oferty: 0,95"');
    expect(polish).toContain('po poprawieniu literówki: 0,65"');
    expect(polish).toContain('w opisie: 0,15"');
    expect(polish).toContain('jednego dostawcy stoi pod rząd najwyżej 9.');
    expect(polish).toContain('od 11 liter mogą mieć jedną literówkę, od 17 liter dwie');
    expect(english).toContain('in the description: 0.15"');
    expect(english).toContain('At most 9 listings of one supplier');
  });
});
