import { siteText, type SiteText } from '../site-text.js';
import { invitationOrder, type ExplainedInvitations } from './invitation-order.js';

/** The part of the search's ranking configuration that readers are told. */
export type ExplainedRanking = {
  readonly points: {
    readonly title: number;
    readonly titleKin: number;
    readonly titleCorrected: number;
    readonly names: number;
    readonly text: number;
  };
  readonly typos: { readonly oneEditFrom: number; readonly twoEditsFrom: number };
  readonly prefixFrom: number;
};

const pl = (points: number) => String(points).replace('.', ',');

/** How results are ordered, in words made from the very configuration that orders them. */
export const rankingText = (
  { points, typos, prefixFrom }: ExplainedRanking,
  invitations: ExplainedInvitations,
): SiteText =>
  siteText({
    pl: {
      title: 'Jak układamy wyniki',
      lead: 'Kolejność wynika tylko z tego, jak dobrze oferta pasuje do szukanych słów. Nie można jej kupić.',
      sections: [
        {
          heading: 'Za co oferta dostaje punkty',
          paragraphs: ['Każde słowo zapytania dodaje punkty za najlepsze miejsce, w którym stoi:'],
          points: [
            `w tytule (w każdej odmianie) lub numerze oferty: ${pl(points.title)}`,
            `w tytule jako początek dłuższego słowa, słowo pokrewne albo bliskoznaczne: ${pl(points.titleKin)}`,
            `w tytule po poprawieniu literówki: ${pl(points.titleCorrected)}`,
            `w nazwie kategorii, nazwie lub NIP dostawcy, kodzie CPV lub jego nazwie: ${pl(points.names)}`,
            `w opisie: ${pl(points.text)}`,
          ],
        },
        {
          heading: 'Co jeszcze ma znaczenie',
          points: [
            'Przy równej liczbie punktów pierwsza jest oferta nowsza.',
            'Wyniki można też ułożyć inaczej, na przykład od najniższej ceny. Wtedy punkty się nie liczą.',
            `Polskie znaki można pominąć. Słowa od ${typos.oneEditFrom} liter mogą mieć jedną literówkę, od ${typos.twoEditsFrom} liter dwie.`,
            `Ostatnie słowo może być samym początkiem, od ${prefixFrom} liter.`,
          ],
        },
        {
          heading: 'Wyróżnienia',
          paragraphs: [
            'Koordynator może na pewien czas wyróżnić ofertę na stronie głównej. Wyróżnienie jest zawsze oznaczone, nic nie kosztuje i nie zmienia miejsca oferty w wynikach wyszukiwania.',
          ],
        },
        {
          heading: 'Lista członków',
          paragraphs: ['Członkowie stoją w porządku alfabetycznym.'],
          link: { path: '/czlonkowie', label: 'Zobacz listę członków' },
        },
        invitationOrder(invitations).pl,
      ],
    },
    en: {
      title: 'How results are ordered',
      lead: 'The order comes only from how well a listing fits the words searched for. It cannot be bought.',
      sections: [
        {
          heading: 'What a listing gets points for',
          paragraphs: ['Each word of the query adds points for the best place where it stands:'],
          points: [
            `in the title, in any form of the word, or in the number of the listing: ${points.title}`,
            `the title has a word that begins like it, is related to it or means the same: ${points.titleKin}`,
            `a word of the title after correcting a misspelling: ${points.titleCorrected}`,
            `in the name of the category, the supplier’s name or tax number, the CPV code or its name: ${points.names}`,
            `in the description: ${points.text}`,
          ],
        },
        {
          heading: 'What else counts',
          points: [
            'Of two listings with equal points the newer comes first.',
            'Results can also be put in another order, such as by the lowest price. Points do not count then.',
            `Polish diacritics may be left out. Words from ${typos.oneEditFrom} letters on may have one misspelling, from ${typos.twoEditsFrom} letters on two.`,
            `The last word may be just a beginning, from ${prefixFrom} letters on.`,
          ],
        },
        {
          heading: 'Features',
          paragraphs: [
            'The coordinator may feature a listing on the home page for a time. A feature is always marked, costs nothing and does not change the place of the listing in search results.',
          ],
        },
        {
          heading: 'The list of members',
          paragraphs: ['Members stand in alphabetical order.'],
          link: { path: '/czlonkowie', label: 'See the list of members' },
        },
        invitationOrder(invitations).en,
      ],
    },
  });
