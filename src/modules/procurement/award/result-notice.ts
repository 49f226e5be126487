import type { Letter } from '../../../platform/documents/letter.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import { fullStop } from '../../../shared/text.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import type { OwnLotResult } from './domain/own-result.js';
import { pointsInWords } from './domain/points.js';
import type { JudgingCase } from './judging.service.js';
import type { OwnResult } from './own-results.service.js';

type Frame = {
  readonly lang: Lang;
  readonly site: Letter['site'];
  readonly now: Date;
};

const texts = catalogue({
  pl: {
    title: 'Zawiadomienie o wyniku postępowania',
    fileName: 'zawiadomienie',
    number: 'Numer postępowania',
    caseNumber: 'Numer sprawy',
    subject: 'Przedmiot',
    buyer: 'Kupujący',
    opened: 'Otwarcie wycen',
    count: 'Otwartych wycen',
    you: 'Dostawca',
    lot: (number: number, title: string) => `Część ${number}: ${title}.`,
    chosen: (name: string) => fullStop(`Wybrano wycenę: ${name}`),
    own: 'Wybrano wycenę Waszej organizacji.',
    closed: 'Nie wybrano żadnej wyceny.',
    open: 'Decyzja jeszcze nie zapadła.',
    why: (text: string) => fullStop(`Uzasadnienie: ${text}`),
    standing: (rank: string, name: string, gross: string, points: string) =>
      `${rank} ${name}: ${gross} brutto, ${points} pkt`,
    beside: (name: string, gross: string) =>
      `poza kolejnością: ${name}, ${gross} brutto (nie wszystkie pozycje)`,
    order: (list: string) => `Porównane wyceny: ${list}.`,
    place: (rank: number, of: number, points: string) => `Wasze miejsce: ${rank} z ${of}, punkty: ${points}.`,
    note: 'Zawiadomienie sporządzono z danych postępowania na platformie. Klaster ani operator platformy nie są stroną postępowania ani umowy.',
  },
  en: {
    title: 'Notice of the result',
    fileName: 'notice-of-result',
    number: 'Number of the procedure',
    caseNumber: 'Case number',
    subject: 'Subject',
    buyer: 'Buyer',
    opened: 'Quotes opened',
    count: 'Quotes opened in all',
    you: 'Supplier',
    lot: (number, title) => `Lot ${number}: ${title}.`,
    chosen: (name) => fullStop(`Chosen quote: ${name}`),
    own: 'The quote of your organisation is chosen.',
    closed: 'No quote is chosen.',
    open: 'Not decided yet.',
    why: (text) => fullStop(`Reason: ${text}`),
    standing: (rank, name, gross, points) => `${rank} ${name}: ${gross} gross, ${points} points`,
    beside: (name, gross) => `outside the ranking: ${name}, ${gross} gross (not all lines)`,
    order: (list) => `Quotes compared: ${list}.`,
    place: (rank, of, points) => `Your place: ${rank} of ${of}, points: ${points}.`,
    note: 'Made from the procedure’s data on the platform. Neither the cluster nor its operator is party to the procedure or the contract.',
  },
});

/** 'ZO-2026-0001-zawiadomienie.pdf' */
export const noticeFileName = ({ number }: Procedure, lang: Lang): string =>
  `${(number ?? '').replaceAll('/', '-')}-${texts[lang].fileName}.pdf`;

const frameOf = (
  { lang, site, now }: Frame,
  procedure: Procedure,
  more: Letter['facts'],
  paragraphs: readonly string[],
): Letter => {
  const m = texts[lang];
  return {
    ...{ lang, site, generatedAt: formatInstant(now, lang), title: m.title, number: procedure.number ?? '' },
    facts: [
      { label: m.number, value: procedure.number },
      { label: m.caseNumber, value: procedure.caseNumber },
      { label: m.subject, value: procedure.subject },
      { label: m.buyer, value: procedure.buyerName },
      { label: m.opened, value: procedure.openedAt && formatInstant(procedure.openedAt, lang) },
      ...more,
    ],
    paragraphs,
    digests: [],
    signatures: [],
    note: m.note,
  };
};

/** For the buyer's file: every lot, who was chosen and why, and all who were compared in their order. */
export const noticeForBuyer = (known: JudgingCase, frame: Frame): Letter => {
  const { lang } = frame;
  const m = texts[lang];
  const nameOf = (bidId: string) => known.bids.find(({ id }) => id === bidId)?.supplierName ?? '';
  const paragraphs = known.comparison.lots.map(({ number, title, contenders }) => {
    const decision = known.decisions.find(({ lot }) => lot === number);
    const outcome = !decision
      ? m.open
      : decision.bidId === null
        ? m.closed
        : m.chosen(nameOf(decision.bidId));
    const order = contenders
      .filter(({ quoted }) => quoted)
      .toSorted((a, b) => (a.score.rank ?? Infinity) - (b.score.rank ?? Infinity))
      .map(({ bidId, totals, score }) => {
        const gross = formatMoney(totals.gross, lang);
        return score.rank === null || score.total === null
          ? m.beside(nameOf(bidId), gross)
          : m.standing(`${score.rank}.`, nameOf(bidId), gross, pointsInWords(score.total, lang));
      });
    return [
      ...(known.comparison.lots.length > 1 ? [m.lot(number, title)] : []),
      outcome,
      ...(decision ? [m.why(decision.justification)] : []),
      ...(order.length > 0 ? [m.order(order.join('; '))] : []),
    ].join(' ');
  });
  const more = [{ label: m.count, value: String(known.bids.length) }];
  return frameOf(frame, known.procedure, more, paragraphs);
};

/** For a bidder: the lots that it quoted, who was chosen and why, its own place where the buyer shows places. */
export const noticeForBidder = ({ procedure, bid, lots, content }: OwnResult, frame: Frame): Letter => {
  const m = texts[frame.lang];
  const many = content.lots.length > 1;
  const more = [{ label: m.you, value: bid.supplierName }];
  return frameOf(
    frame,
    procedure,
    more,
    lots.map((lot) => ownParagraph(lot, many, frame.lang)),
  );
};

const ownParagraph = (lot: OwnLotResult, many: boolean, lang: Lang): string => {
  const m = texts[lang];
  const outcome = {
    open: m.open,
    won: m.own,
    lost: m.chosen(lot.chosen ?? ''),
    closed: m.closed,
  }[lot.state];
  return [
    ...(many ? [m.lot(lot.lot, lot.title)] : []),
    outcome,
    ...(lot.justification === null ? [] : [m.why(lot.justification)]),
    ...(lot.rank === null || lot.total === null
      ? []
      : [m.place(lot.rank, lot.compared, pointsInWords(lot.total, lang))]),
  ].join(' ');
};
