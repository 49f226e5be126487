import type { Tx } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { formatDate, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { Notices } from '../../notices/index.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import { comparisonPath, resultPath } from './award-paths.js';

type Facts = {
  readonly subject: string;
  readonly buyerName: string;
  /** 'część 1, 3'; '' for a procedure of one lot. */
  readonly lots: Localised;
  /** Of a clarification. */
  readonly answerUntil: LocalDate | null;
  readonly supplierName: string;
};
type Wording = {
  readonly to: 'buyer' | 'bidder';
  /** To a supplier outside the cluster, who has no panel; none of what concerns members alone. */
  readonly outside?: (f: Facts) => Localised;
  readonly title: (f: Facts) => Localised;
  readonly text: (f: Facts) => Localised;
};

/** What each decision tells, in the panel and by mail. Never a price, points or anybody's words: those are read inside. */
const wordings = {
  won: {
    to: 'bidder',
    outside: (f) => ({
      pl: `${f.buyerName} wybiera Waszą wycenę${f.lots.pl}. Uzasadnienie i to, co dalej, przeczytacie pod linkiem.`,
      en: `${f.buyerName} chooses your quote${f.lots.en}. The reason and what comes next are behind the link.`,
    }),
    title: (f) => ({
      pl: `Wasza wycena jest wybrana: ${f.subject}`,
      en: `Your quote is chosen: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} wybiera Waszą wycenę${f.lots.pl}. Umowa i uzasadnienie są w panelu.`,
      en: `${f.buyerName} chooses your quote${f.lots.en}. The contract and the reason are in the panel.`,
    }),
  },
  lost: {
    to: 'bidder',
    outside: (f) => ({
      pl: `${f.buyerName} wybiera wycenę innego dostawcy${f.lots.pl}. Uzasadnienie przeczytacie pod linkiem.`,
      en: `${f.buyerName} chooses another supplier’s quote${f.lots.en}. The reason is behind the link.`,
    }),
    title: (f) => ({ pl: `Wybrano inną wycenę: ${f.subject}`, en: `Another quote is chosen: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} wybiera wycenę innego dostawcy${f.lots.pl}. Uzasadnienie jest w panelu.`,
      en: `${f.buyerName} chooses another supplier’s quote${f.lots.en}. The reason is in the panel.`,
    }),
  },
  'lot-closed': {
    to: 'bidder',
    outside: (f) => ({
      pl: `${f.buyerName} nie wybiera żadnej wyceny${f.lots.pl}. Powód przeczytacie pod linkiem.`,
      en: `${f.buyerName} chooses no quote${f.lots.en}. The reason is behind the link.`,
    }),
    title: (f) => ({ pl: `Zamknięte bez wyboru: ${f.subject}`, en: `Closed without a choice: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} nie wybiera żadnej wyceny${f.lots.pl}. Powód jest w panelu.`,
      en: `${f.buyerName} chooses no quote${f.lots.en}. The reason is in the panel.`,
    }),
  },
  concluded: {
    to: 'bidder',
    outside: (f) => ({
      pl: `${f.buyerName} kończy rozeznanie rynku. Dziękujemy za udział; rozeznanie nie prowadzi do umowy.`,
      en: `${f.buyerName} ends the market consultation. Thank you for taking part; it leads to no contract.`,
    }),
    title: (f) => ({
      pl: `Rozeznanie rynku zakończone: ${f.subject}`,
      en: `Market consultation ended: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} kończy rozeznanie rynku. Dziękujemy za udział; rozeznanie nie prowadzi do umowy.`,
      en: `${f.buyerName} ends the market consultation. Thank you for taking part; it leads to no contract.`,
    }),
  },
  'capacity-short': {
    to: 'bidder',
    title: (f) => ({
      pl: `Brakuje wolnych mocy: ${f.subject}`,
      en: `Not enough free capacity: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} chce wybrać Waszą wycenę, ale Wasze wolne moce na czas dostawy na to nie wystarczają. Zwiększcie je w panelu (Wolne moce).`,
      en: `${f.buyerName} wants to choose your quote, but your free capacity for the time of delivery is not enough. Raise it in the panel (Free capacity).`,
    }),
  },
  'clarification-asked': {
    to: 'bidder',
    outside: (f) => ({
      pl: `${f.buyerName} prosi o wyjaśnienie wyceny do ${f.answerUntil && formatDate(f.answerUntil, 'pl')}. Pytanie i miejsce na odpowiedź są pod linkiem.`,
      en: `${f.buyerName} asks you to explain your quote by ${f.answerUntil && formatDate(f.answerUntil, 'en')}. The question and a place for the answer are behind the link.`,
    }),
    title: (f) => ({ pl: `Pytanie o wycenę: ${f.subject}`, en: `A question about your quote: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} prosi o wyjaśnienie wyceny do ${f.answerUntil && formatDate(f.answerUntil, 'pl')}. Pytanie jest w panelu.`,
      en: `${f.buyerName} asks you to explain your quote by ${f.answerUntil && formatDate(f.answerUntil, 'en')}. The question is in the panel.`,
    }),
  },
  'clarification-answered': {
    to: 'buyer',
    title: (f) => ({ pl: `Jest wyjaśnienie: ${f.subject}`, en: `An explanation has come: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} odpowiada na pytanie o wycenę.`,
      en: `${f.supplierName} answers the question about its quote.`,
    }),
  },
} as const satisfies Record<string, Wording>;

export type AwardNews = keyof typeof wordings;

/** Tells an organisation, a bidder or the buyer, in the panel; a supplier outside the cluster by mail. */
export const tellOfAward = async (
  notices: Notices,
  tx: Tx,
  news: AwardNews,
  procedure: Pick<Procedure, 'id' | 'subject' | 'buyerId' | 'buyerName'>,
  more: {
    readonly bidder?: { readonly supplierId: string | null; readonly outsideId: string | null };
    /** The bid that the buyer is told of. */
    readonly bidId?: string;
    readonly lots?: readonly number[];
    readonly answerUntil?: LocalDate;
    readonly supplierName?: string;
  },
): Promise<void> => {
  const { to, title, text, outside }: Wording = wordings[news];
  const { id, buyerId, buyerName } = procedure;
  const facts = {
    ...{ buyerName, lots: lotsInWords(more.lots ?? []), answerUntil: more.answerUntil ?? null },
    // A notice is kept as JSON, which PostgreSQL refuses with half a character in it; plain columns do not.
    subject: procedure.subject.toWellFormed(),
    supplierName: more.supplierName ?? '',
  };
  const { supplierId = null, outsideId = null } = more.bidder ?? {};
  if (to === 'bidder' && outsideId && outside) {
    const said = { title: title(facts), text: outside(facts) };
    const news = { ...said, page: 'result' } as const;
    await publish(tx, 'procurement.outside-mail-due', { outsideId, mail: 'news', news });
  }
  const organisationId = to === 'buyer' ? buyerId : supplierId;
  if (!organisationId) return;
  await notices.tell(tx, {
    organisationId,
    kind: `procurement.${news}`,
    title: title(facts),
    text: text(facts),
    path: to === 'buyer' ? `${comparisonPath(id)}/${more.bidId ?? ''}` : resultPath(id),
    subjectId: id,
  });
};

/** ' (część 1, 3)'; nothing where there is but one lot. */
const lotsInWords = (lots: readonly number[]): Localised =>
  lots.length === 0
    ? { pl: '', en: '' }
    : { pl: ` (część ${lots.join(', ')})`, en: ` (${lots.length > 1 ? 'lots' : 'lot'} ${lots.join(', ')})` };
