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
  readonly maxInRow: number;
};

const pl = (points: number) => String(points).replace('.', ',');

/** How results are ordered, in words made from the very configuration that orders them. */
export const rankingText = (
  { points, typos, prefixFrom, maxInRow }: ExplainedRanking,
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
            'Wyniki można też ułożyć inaczej, na przykład od najniższej ceny. Wtedy punkty się nie liczą.',
            `Polskie znaki można pominąć. Słowa od ${typos.oneEditFrom} liter mogą mieć jedną literówkę, od ${typos.twoEditsFrom} liter dwie.`,
            `Ostatnie słowo może być samym początkiem, od ${prefixFrom} liter.`,
          ],
        },
        {
          id: 'po-rowno',
          heading: 'Gdy oferty pasują tak samo',
          paragraphs: [
            'Punkty liczymy z dokładnością do 0,001. Oferty z tą samą liczbą punktów układamy po równo między dostawców:',
          ],
          points: [
            'Najpierw po jednej ofercie każdego dostawcy, potem po drugiej i tak dalej. Spośród ofert jednego dostawcy pierwsza jest najnowsza.',
            'Kto jest pierwszy, zmienia się codziennie. Kolejność dostawców wyznacza skrót SHA-256 tekstu złożonego z daty, dwukropka i nazwy dostawcy z adresu jego strony, na przykład „2026-11-27:arka”: od najmniejszego do największego. Każdy może go policzyć, nikt nie może go ustawić.',
            `Ofert jednego dostawcy stoi pod rząd najwyżej ${maxInRow}. Kolejna czeka, aż po nich stanie oferta kogoś innego. Gdy innych już nie ma, stoją dalej.`,
            'Przez cały dzień kolejność jest ta sama, więc na następnej stronie nic się nie powtarza i nic nie ginie.',
            'Gdy przeglądasz katalog bez szukania słów, wszystkie oferty pasują tak samo i układamy je w ten sposób.',
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
            'Results can also be put in another order, such as by the lowest price. Points do not count then.',
            `Polish diacritics may be left out. Words from ${typos.oneEditFrom} letters on may have one misspelling, from ${typos.twoEditsFrom} letters on two.`,
            `The last word may be just a beginning, from ${prefixFrom} letters on.`,
          ],
        },
        {
          id: 'po-rowno',
          heading: 'When listings fit equally well',
          paragraphs: [
            'Points are counted to 0.001. Listings with equal points take turns, equally for all suppliers:',
          ],
          points: [
            'First one listing of each supplier, then a second one of each, and so on. Of the listings of one supplier the newest comes first.',
            'Who is first changes every day. Suppliers are ordered by the SHA-256 digest of a text made of the date, a colon and the supplier’s name in the address of its page, such as “2026-11-27:arka”, from the smallest to the largest. Anybody can compute it, nobody can set it.',
            `At most ${maxInRow} listings of one supplier stand in a row. One more waits until somebody else’s has followed. Where nobody else is left they go on.`,
            'The order stays the same all day, so the next page repeats nothing and loses nothing.',
            'When you browse the catalogue without searching for words, all listings fit equally well and are ordered in this way.',
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
