import type { Letter } from '../../platform/documents/letter.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatDate, formatInstant, type LocalDate } from '../../shared/dates.js';
import { formatNip } from '../../shared/identifiers.js';
import type { Lang } from '../../shared/lang.js';
import type { Party } from '../organisations/index.js';
import { addressOf, paperNumber } from './accession.js';
import type { DepartureLine } from './data/departure.queries.js';

const texts = catalogue({
  pl: {
    notice: 'Oświadczenie o wystąpieniu z klastra',
    noticeFile: 'oswiadczenie-o-wystapieniu',
    receipt: 'Pokwitowanie wystąpienia z klastra',
    receiptFile: 'pokwitowanie-wystapienia',
    organisation: 'Organizacja',
    address: 'Siedziba',
    nip: 'NIP',
    krs: 'KRS',
    number: 'Numer członka',
    joined: 'W klastrze od',
    left: 'Chwila wystąpienia',
    by: 'Oświadczenie złożył(a)',
    leaves: (name: string) =>
      `${name} występuje z Warmińsko-Mazurskiego Klastra Ekonomii Społecznej na podstawie § 4 ust. 5 porozumienia z 21 listopada 2014 r.`,
    atOnce: 'Oświadczenie działa z chwilą doręczenia i nie wymaga niczyjej zgody.',
    pressed: (when: string) =>
      `Wystąpienie zgłoszono w serwisie ${when}. Od tej chwili profil i oferty organizacji nie są publiczne.`,
    confirms: (name: string, when: string) =>
      `Serwis potwierdza, że ${name} wystąpiła z Warmińsko-Mazurskiego Klastra Ekonomii Społecznej ${when} na podstawie § 4 ust. 5 porozumienia z 21 listopada 2014 r. Nikt tego wystąpienia nie zatwierdza.`,
    gone: 'Od tej chwili profil i oferty organizacji nie są publiczne, a jej miejsce w radzie klastra jest wolne.',
    goesOn:
      'Zawarte umowy, logowanie, dokumenty i eksport danych działają dalej. Przystąpić ponownie można nowym zgłoszeniem; numer członka i adres profilu czekają.',
    keepQuotes: 'Złożone wyceny zostają: organizacja składa je dalej bez członkostwa.',
    statementDigest: 'SHA-256 oświadczenia',
    scanDigest: 'SHA-256 skanu',
    scanName: 'Skan pisma',
    scanAt: 'Skan przyjęto',
    place: 'Miejscowość i data',
    signature: 'Podpis osoby uprawnionej do reprezentacji',
    stamp: 'Pieczęć organizacji, jeśli jej używa',
    secondSignature: 'Podpis drugiej osoby, jeśli jest wymagany',
    noticeNote:
      'Podpisane pismo zeskanuj i wgraj w panelu organizacji, na stronie „Członkostwo”, albo przekaż koordynatorowi klastra.',
    receiptNote:
      'Pokwitowanie tworzy serwis z zapisu wystąpienia. Skróty SHA-256 pozwalają sprawdzić, czy oświadczenie i skan są tymi, które przyjęto.',
  },
  en: {
    notice: 'Notice of leaving the cluster',
    noticeFile: 'notice-of-leaving',
    receipt: 'Receipt of leaving the cluster',
    receiptFile: 'receipt-of-leaving',
    organisation: 'Organisation',
    address: 'Seat',
    nip: 'Tax no. (NIP)',
    krs: 'Court register no. (KRS)',
    number: 'Member number',
    joined: 'In the cluster since',
    left: 'Time of leaving',
    by: 'Declared by',
    leaves: (name) =>
      `${name} leaves the Warmia and Mazury Social Economy Cluster under § 4.5 of the agreement of 21 November 2014.`,
    atOnce: 'The notice takes effect on delivery and needs nobody’s consent.',
    pressed: (when) =>
      `Leaving was declared on the site on ${when}. From that moment profile and listings of the organisation are not public.`,
    confirms: (name, when) =>
      `The site confirms that ${name} left the Warmia and Mazury Social Economy Cluster on ${when} under § 4.5 of the agreement of 21 November 2014. Nobody approves this leaving.`,
    gone: 'From that moment profile and listings of the organisation are not public, and its seat in the council is vacant.',
    goesOn:
      'Contracts that were made, sign-in, documents and export of data go on. One may come back by a new application; member number and address of the profile are kept.',
    keepQuotes: 'The submitted quotes stay: the organisation makes them as one that is no member.',
    statementDigest: 'SHA-256 of the declaration',
    scanDigest: 'SHA-256 of the scan',
    scanName: 'Scan of the notice',
    scanAt: 'Scan received',
    place: 'Place and date',
    signature: 'Signature of a person entitled to represent it',
    stamp: 'Stamp of the organisation, where it uses one',
    secondSignature: 'Signature of a second person, where needed',
    noticeNote:
      'Scan the signed notice and upload it in the organisation’s panel, on the page “Membership”, or hand it to the coordinator of the cluster.',
    receiptNote:
      'The site makes the receipt from the record of the leaving. The SHA-256 digests let one check that declaration and scan are those that were received.',
  },
});

export const noticeFileName = (lang: Lang): string => `${texts[lang].noticeFile}.pdf`;
export const receiptFileName = (lang: Lang): string => `${texts[lang].receiptFile}.pdf`;

/** Whom a paper is about: a member that may leave, or one that has left. */
export type Leaver = {
  readonly party: Party;
  readonly number: number;
  readonly joinedOn: LocalDate;
  /** Null while it is a member. */
  readonly departure: DepartureLine | null;
};

const factsOf = (lang: Lang, { party, number, joinedOn }: Leaver) => {
  const m = texts[lang];
  return [
    { label: m.organisation, value: party.name },
    { label: m.address, value: addressOf(party) },
    { label: m.nip, value: party.nip && formatNip(party.nip) },
    { label: m.krs, value: party.krs },
    { label: m.number, value: String(number) },
    { label: m.joined, value: formatDate(joinedOn, lang) },
  ];
};

/** The written notice, to be signed by hand. `now`: when it is printed. */
export const leavingNotice = (lang: Lang, leaver: Leaver, now: Date, site: Letter['site']): Letter => {
  const m = texts[lang];
  const { party, departure } = leaver;
  return {
    lang,
    site,
    generatedAt: formatInstant(departure?.leftAt ?? now, lang),
    title: m.notice,
    number: paperNumber('WY', departure?.id ?? party.id),
    facts: factsOf(lang, leaver),
    paragraphs: [
      m.leaves(party.name),
      m.atOnce,
      ...(departure ? [m.pressed(formatInstant(departure.leftAt, lang))] : []),
    ],
    digests: [],
    signatures: [m.place, m.signature, m.stamp, m.secondSignature],
    note: m.noticeNote,
  };
};

/** The receipt of a leaving, with the time, the digests and what followed. */
export const leavingReceipt = (
  lang: Lang,
  leaver: Leaver & { departure: DepartureLine },
  site: Letter['site'],
): Letter => {
  const m = texts[lang];
  const { party, departure } = leaver;
  const { notice } = departure;
  const leftAt = formatInstant(departure.leftAt, lang);
  return {
    lang,
    site,
    generatedAt: leftAt,
    title: m.receipt,
    number: paperNumber('WY', departure.id),
    facts: [
      ...factsOf(lang, leaver),
      { label: m.left, value: `${leftAt} (${departure.leftAt.toISOString()})` },
      { label: m.by, value: departure.person },
      ...departure.followed.map(({ what, count }) => ({ label: what[lang], value: String(count) })),
      { label: m.scanName, value: notice && notice.name },
      { label: m.scanAt, value: notice && formatInstant(new Date(notice.at), lang) },
    ],
    paragraphs: [
      m.confirms(party.name, leftAt),
      m.gone,
      ...(departure.keepQuotes ? [m.keepQuotes] : []),
      m.goesOn,
    ],
    digests: [
      { label: m.statementDigest, value: departure.sha256 },
      ...(notice ? [{ label: m.scanDigest, value: notice.sha256 }] : []),
    ],
    signatures: [],
    note: m.receiptNote,
  };
};
