import type { EvidenceIndex } from '../../platform/documents/evidence-index.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { formatInstant } from '../../shared/dates.js';
import { formatNip } from '../../shared/identifiers.js';
import type { Lang } from '../../shared/lang.js';
import { slugify } from '../../shared/text.js';
import { organisationLabels, type Party } from '../organisations/index.js';
import { addressOf } from './accession.js';
import type { EvidenceLine } from './data/evidence.queries.js';
import { evidenceName } from './evidence.labels.js';
import { declaredInWords, evidenceDates, evidenceDetails, verifiedInWords } from './evidence-words.js';

const texts = catalogue({
  pl: {
    title: 'Zaświadczenia i statusy dostawcy',
    indexFile: '00-spis',
    packFile: 'zaswiadczenia',
    organisation: 'Organizacja',
    kind: 'Rodzaj',
    address: 'Siedziba',
    principal: 'Stroną umów jest',
    nip: 'NIP',
    krs: 'KRS',
    number: 'Numer członka klastra',
    profile: 'Profil',
    heading: 'Co obowiązuje w dniu utworzenia spisu',
    no: 'Lp.',
    what: 'Co',
    dates: 'Ważność',
    state: 'Kto to stwierdza',
    file: 'Plik w paczce',
    note: 'Spis i paczka powstały z publicznego profilu. „Zadeklarowane” znaczy: tak podaje członek. „Sprawdzone przez koordynatora” znaczy: koordynator klastra porównał wpis z dokumentem lub rejestrem w podanym dniu; nie zastępuje to sprawdzenia przez kupującego. Wpisów, które wygasły, tu nie ma. Skrót SHA-256 pozwala sprawdzić, że plik jest tym samym.',
  },
  en: {
    title: 'Evidence and statuses of a supplier',
    indexFile: '00-index',
    packFile: 'evidence',
    organisation: 'Organisation',
    kind: 'Kind',
    address: 'Seat',
    principal: 'Party to its contracts',
    nip: 'Tax no. (NIP)',
    krs: 'Court register no. (KRS)',
    number: 'Member number in the cluster',
    profile: 'Profile',
    heading: 'In force on the day of this index',
    no: 'No.',
    what: 'What',
    dates: 'In force',
    state: 'Who says so',
    file: 'File in the pack',
    note: 'Index and pack are made from the public profile. “Declared” means: the member says so. “Checked by the coordinator” means: the coordinator of the cluster compared the entry with the document or a register on the day given; it does not replace the buyer’s own check. Expired entries are not here. The SHA-256 digest shows whether a file is the same.',
  },
});

/** An entry with its file under the name that it has in the pack. */
export type PackedLine = { line: EvidenceLine; file: { name: string; sha256: string } | null };

/** '03-haccp-kuchnia.pdf': plain letters that every archiver reads. */
export const packedName = (at: number, line: EvidenceLine, lang: Lang): string => {
  const extension = /\.[a-z]{3,4}$/.exec(line.file?.name ?? '')?.[0] ?? '';
  return `${String(at).padStart(2, '0')}-${slugify(evidenceName(line, lang))}${extension}`;
};

export const indexFileName = (lang: Lang): string => `${texts[lang].indexFile}.pdf`;
export const packFileName = (lang: Lang, slug: string): string => `${texts[lang].packFile}-${slug}.zip`;

/** The list that lies on top of the pack. */
export const evidenceIndex = (
  lang: Lang,
  member: { party: Party; number: number; profile: string },
  lines: readonly PackedLine[],
  now: Date,
  site: EvidenceIndex['site'],
): EvidenceIndex => {
  const m = texts[lang];
  const { party } = member;
  return {
    lang,
    site,
    generatedAt: formatInstant(now, lang),
    title: m.title,
    number: `ZS-${member.number}`,
    facts: [
      { label: m.organisation, value: party.name },
      { label: m.kind, value: organisationLabels[lang].kinds[party.kind] },
      { label: m.address, value: addressOf(party) },
      { label: m.principal, value: party.principal?.name ?? null },
      { label: m.nip, value: party.nip && formatNip(party.nip) },
      { label: m.krs, value: party.krs },
      { label: m.number, value: String(member.number) },
      { label: m.profile, value: member.profile },
    ],
    heading: m.heading,
    heads: [m.no, m.what, m.dates, m.state, m.file],
    rows: lines.map(({ line, file }, index) => ({
      no: String(index + 1),
      name: evidenceName(line, lang),
      details: [...evidenceDetails(line, lang), ...(line.scope ? [line.scope] : [])],
      dates: evidenceDates(line, lang),
      state: [declaredInWords(line, lang), verifiedInWords(line, lang)].filter((state) => state !== null),
      file,
    })),
    note: m.note,
  };
};
