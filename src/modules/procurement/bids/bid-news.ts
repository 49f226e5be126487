import type { Localised } from '../../../shared/lang.js';
import { plural } from '../../../shared/plural.js';
import type { News, Topic } from '../../notices/index.js';
import type { ProcedureToOpen } from './data/opening.queries.js';

/** The Polish path of a bidder's page of a procedure. */
export const bidPath = (procedureId: string): string => `/panel/zaproszenia/${procedureId}/wycena`;
/** Of the opening record, for the buyer and for a bidder. */
export const openingPath = (procedureId: string): string => `/panel/postepowania/${procedureId}/otwarcie`;
export const ownOpeningPath = (procedureId: string): string => `/panel/zaproszenia/${procedureId}/otwarcie`;

/** What the opening tells, and nothing tells before it. */
export const bidTopics: readonly Topic[] = [
  {
    id: 'bids-opened',
    kinds: ['bids.opened-for-buyer', 'bids.opened-for-bidder', 'bids.not-opened'],
    group: 'trade',
    label: { pl: 'Otwarcie wycen', en: 'Opening of bids' },
    hint: {
      pl: 'Minęła godzina otwarcia i wyceny są odczytane.',
      en: 'The time of the opening has come and the bids have been read.',
    },
    mail: 'now',
  },
];

type Of = Pick<ProcedureToOpen, 'id' | 'number' | 'subject' | 'buyerId'>;

const bids = (n: number) => ({
  pl: `${n} ${plural('pl', n, { one: 'wycenę', few: 'wyceny', many: 'wycen', other: 'wyceny' })}`,
  en: `${n} ${plural('en', n, { one: 'bid', other: 'bids' })}`,
});

export const openedForBuyer = (
  { id, number, subject, buyerId }: Of,
  opened: number,
  unreadable: number,
): News => {
  const none = { pl: 'Nikt nie złożył wyceny.', en: 'Nobody has sent a bid.' };
  const some = { pl: `Otwarto ${bids(opened).pl}.`, en: `Opened: ${bids(opened).en}.` };
  const said = opened === 0 ? none : some;
  const lost = unreadable > 0 && {
    pl: ` Nie udało się odczytać: ${unreadable}.`,
    en: ` Could not be read: ${unreadable}.`,
  };
  return {
    organisationId: buyerId,
    kind: 'bids.opened-for-buyer',
    title: { pl: `Otwarcie wycen: ${subject}`, en: `Bids opened: ${subject}` },
    text: {
      pl: `${said.pl}${lost ? lost.pl : ''} Protokół otwarcia (${number}) jest w panelu.`,
      en: `${said.en}${lost ? lost.en : ''} The opening record (${number}) is in the panel.`,
    },
    path: openingPath(id),
    subjectId: id,
  };
};

/** What became of a bid that was in: in the buyer's hands, left sealed for want of a word of its author, or damaged. */
type Fate = 'opened' | 'unconfirmed' | 'unreadable';

const fates: Readonly<Record<Fate, Localised>> = {
  opened: {
    pl: 'Kupujący widzi teraz Waszą wycenę. O wyborze napiszemy osobno.',
    en: 'The buyer sees your bid now. We will write of the choice apart.',
  },
  unconfirmed: {
    pl: 'Zapytanie zmieniło się, a wycena nie została potwierdzona do terminu. Nikt poza Wami jej nie przeczytał i nie przeczyta.',
    en: 'The request changed and the bid was not confirmed by the deadline. Nobody but you has read it or will.',
  },
  unreadable: {
    pl: 'Wycena wpłynęła w terminie, ale jej zapis w serwisie jest uszkodzony i nie udało się go odczytać. To nie Wasza wina: protokół otwarcia to potwierdza. Napiszcie do kupującego i do operatora serwisu.',
    en: 'The bid came in time, but its record on the site is damaged and could not be read. It is not your fault: the opening record confirms that. Write to the buyer and to the operator of the site.',
  },
};

const notOpened = ({ subject }: Pick<Of, 'subject'>): Localised => ({
  pl: `Wycena nie została otwarta: ${subject}`,
  en: `The bid was not opened: ${subject}`,
});

/** To a firm without a panel, whose bid is damaged. */
export const lostOutside = (of: Pick<Of, 'subject'>): { title: Localised; text: Localised } => ({
  // A notice is kept as JSON, which PostgreSQL refuses with half a character in it.
  title: notOpened({ subject: of.subject.toWellFormed() }),
  text: fates.unreadable,
});

export const openedForBidder = (of: Of, supplierId: string, fate: Fate): News => ({
  organisationId: supplierId,
  kind: fate === 'opened' ? 'bids.opened-for-bidder' : 'bids.not-opened',
  title:
    fate === 'opened'
      ? { pl: `Wyceny są otwarte: ${of.subject}`, en: `Bids are opened: ${of.subject}` }
      : notOpened(of),
  text: fates[fate],
  path: ownOpeningPath(of.id),
  subjectId: of.id,
});
