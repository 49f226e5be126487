import type { Letter } from '../../platform/documents/letter.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatInstant } from '../../shared/dates.js';
import { formatNip } from '../../shared/identifiers.js';
import type { Lang } from '../../shared/lang.js';
import type { Party } from '../organisations/index.js';
import type { ApplicationRow } from './data/application.queries.js';
import { memberLabels } from './members.labels.js';

const texts = catalogue({
  pl: {
    title: 'Deklaracja przystąpienia do klastra',
    fileName: 'deklaracja-przystapienia',
    organisation: 'Organizacja',
    address: 'Siedziba',
    nip: 'NIP',
    krs: 'KRS',
    role: 'Rola w klastrze',
    member: 'Numer członka',
    applied: 'Zgłoszenie z dnia',
    signatories: 'Reprezentowana przez',
    accedes: (name: string) =>
      `${name} przystępuje do porozumienia z 21 listopada 2014 r. o utworzeniu Warmińsko-Mazurskiego Klastra Ekonomii Społecznej.`,
    accepts:
      'Organizacja zna treść porozumienia i podziela cele klastra (§ 4 ust. 1). Przyjmuje, że klaster nie ma osobowości prawnej (§ 4 ust. 2), a członkostwo nie rodzi zobowiązań finansowych (§ 5 ust. 2) ani podległości wobec innych członków (§ 5 ust. 1).',
    leaves:
      'Organizacja może wystąpić z klastra w każdym czasie pisemnym oświadczeniem, którego nikt nie zatwierdza (§ 4 ust. 5).',
    place: 'Miejscowość i data',
    signature: 'Podpis osoby uprawnionej do reprezentacji',
    secondSignature: 'Podpis drugiej osoby, jeśli jest wymagany',
    stamp: 'Pieczęć organizacji, jeśli jej używa',
    note: 'Podpisany dokument zeskanuj i wgraj w panelu organizacji, na stronie „Członkostwo”. Oryginał przechowuje koordynator klastra.',
  },
  en: {
    title: 'Statement of accession to the cluster',
    fileName: 'accession-statement',
    organisation: 'Organisation',
    address: 'Seat',
    nip: 'Tax no. (NIP)',
    krs: 'Court register no. (KRS)',
    role: 'Role in the cluster',
    member: 'Member number',
    applied: 'Application of',
    signatories: 'Represented by',
    accedes: (name) =>
      `${name} accedes to the agreement of 21 November 2014 on the Warmia and Mazury Social Economy Cluster.`,
    accepts:
      'The organisation knows the agreement and shares the goals of the cluster (§ 4.1). It accepts that the cluster has no legal personality (§ 4.2) and that membership brings neither financial obligations (§ 5.2) nor subordination to other members (§ 5.1).',
    leaves:
      'The organisation may leave the cluster at any time by a written statement, which nobody approves (§ 4.5).',
    place: 'Place and date',
    signature: 'Signature of a person entitled to represent it',
    secondSignature: 'Signature of a second person, where needed',
    stamp: 'Stamp of the organisation, where it uses one',
    note: 'Scan the signed document and upload it in the organisation’s panel, on the page “Membership”. The coordinator of the cluster keeps the original.',
  },
});

/** 'DP-1A2B3C4D': from the random end of an id. */
export const paperNumber = (prefix: string, id: string): string =>
  `${prefix}-${id.replaceAll('-', '').slice(-8).toUpperCase()}`;

export const addressOf = (party: Pick<Party, 'street' | 'postCode' | 'town'>): string =>
  [party.street, [party.postCode, party.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

export const accessionFileName = (lang: Lang): string => `${texts[lang].fileName}.pdf`;

/** The statement that the applicant signs, made of its application and its data. `number`: once it is a member. */
export const accessionStatement = (
  lang: Lang,
  party: Party,
  application: ApplicationRow,
  number: number | null,
  site: Letter['site'],
): Letter => {
  const m = texts[lang];
  return {
    lang,
    site,
    generatedAt: formatInstant(application.submittedAt, lang),
    title: m.title,
    number: paperNumber('DP', application.id),
    facts: [
      { label: m.organisation, value: party.name },
      { label: m.address, value: addressOf(party) },
      { label: m.nip, value: party.nip && formatNip(party.nip) },
      { label: m.krs, value: party.krs },
      { label: m.signatories, value: application.signatories },
      { label: m.role, value: memberLabels[lang].roles[application.role] },
      { label: m.applied, value: formatInstant(application.submittedAt, lang) },
      { label: m.member, value: number === null ? null : String(number) },
    ],
    paragraphs: [m.accedes(party.name), m.accepts, m.leaves],
    digests: [],
    signatures: [m.place, m.signature, m.stamp, m.secondSignature],
    note: m.note,
  };
};
