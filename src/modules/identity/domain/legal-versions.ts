import type { LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';

/** The texts about the site that have versions. */
export type LegalText = 'terms' | 'privacy' | 'accessibility';

export type LegalVersion = {
  readonly version: number;
  /** The first day on which it holds. */
  readonly from: LocalDate;
  /** In a sentence, what differs from the version before. */
  readonly changes: Localised;
};

/** Oldest first. A version that has been accepted is never edited: a change is a new line here and a new text. */
export type LegalVersions = Readonly<Record<LegalText, readonly LegalVersion[]>>;

const day = (date: string) => date as LocalDate;
const first = { pl: 'Pierwsza wersja.', en: 'The first version.' };

export const legalVersions: LegalVersions = {
  terms: [
    { version: 1, from: day('2026-11-24'), changes: first },
    {
      version: 2,
      from: day('2026-11-26'),
      changes: {
        pl: 'Pełny tekst w miejsce skrótu: zawarcie i rozwiązanie umowy z operatorem, wymagania techniczne, zgłaszanie treści, decyzje i odwołania, reklamacje, zmiany regulaminu. Zasady ze skrótu pozostały te same.',
        en: 'The full text in place of a summary: making and ending the contract with the operator, technical requirements, reporting content, decisions and appeals, complaints, changes of the terms. The rules of the summary stay the same.',
      },
    },
  ],
  privacy: [
    { version: 1, from: day('2026-11-24'), changes: first },
    {
      version: 2,
      from: day('2026-11-26'),
      changes: {
        pl: 'Dodano podstawy prawne, odbiorców, okresy przechowywania, wszystkie ciasteczka i sposób korzystania z praw.',
        en: 'Added: legal bases, recipients, periods of keeping, all cookies and how to use your rights.',
      },
    },
  ],
  accessibility: [
    { version: 1, from: day('2026-11-24'), changes: first },
    {
      version: 2,
      from: day('2026-11-26'),
      changes: {
        pl: 'Oświadczenie stało się deklaracją: stan zgodności, znane braki, kontakt, terminy odpowiedzi i droga skargi.',
        en: 'The note became a statement: degree of conformance, known gaps, contact, times of answering and the way to complain.',
      },
    },
  ],
};

/** The version that holds on `today`; before the first one held, the first. */
export const versionInForce = (versions: readonly LegalVersion[], today: LocalDate): LegalVersion =>
  versions.findLast(({ from }) => from <= today) ?? versions[0]!;

/** The next version, published before it holds; null when none is. */
export const versionAnnounced = (versions: readonly LegalVersion[], today: LocalDate): LegalVersion | null =>
  versions.find(({ version, from }) => from > today && version > versionInForce(versions, today).version) ??
  null;
