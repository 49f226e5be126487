import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';

/**
 * What a member can prove. Statuses first: of a social enterprise (voivode's decision, act of 5 August 2022 on the
 * social economy), of a sheltered workshop, of a public benefit organisation, the regional mark for socially
 * responsible buying, and the share of workers that art. 94 of the Public Procurement Law asks for.
 */
export const evidenceKinds = [
  'social-enterprise',
  'sheltered-workshop',
  'public-benefit',
  'pro-social-mark',
  'reserved-share',
  'certificate',
  'permit',
  'licence',
  'insurance',
  'register',
  'reference',
  'statement',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What others see: everything, all but the file, or nothing. The coordinator checks what others see. */
export const disclosures = ['all', 'facts', 'none'] as const;
export type Disclosure = (typeof disclosures)[number];

/** How many a member may keep. */
export const EVIDENCE_MAX = 60;

/** Days before the end at which the member is reminded. */
export const reminderDays = [60, 30, 7] as const;
export type ReminderDays = (typeof reminderDays)[number];

export type EvidenceFacts = {
  kind: EvidenceKind;
  /** Its name; null where the kind says all. */
  title: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  validFrom: LocalDate;
  /** The last day; null: without an end. */
  validUntil: LocalDate | null;
  scope: string | null;
  /** Of workers from the groups of art. 94, in whole percent on the day `validFrom`; null for every other kind. */
  share: number | null;
  disclosure: Disclosure;
};

const namingThemselves: readonly EvidenceKind[] = [
  'social-enterprise',
  'sheltered-workshop',
  'public-benefit',
  'pro-social-mark',
  'reserved-share',
];

const error = (pointer: string, pl: string, en: string): FieldError => ({ pointer, text: { pl, en } });

/** What keeps the facts from being kept; [] when nothing does. */
export const evidenceErrors = (facts: EvidenceFacts, today: LocalDate): FieldError[] => [
  ...(facts.title === null && !namingThemselves.includes(facts.kind)
    ? [error('/title', 'Podaj nazwę dokumentu, na przykład „HACCP”.', 'Give its name, such as “HACCP”.')]
    : []),
  ...(facts.kind === 'social-enterprise' && facts.number === null
    ? [error('/number', 'Podaj numer decyzji wojewody.', 'Give the number of the voivode’s decision.')]
    : []),
  ...(facts.kind === 'reserved-share' && facts.share === null
    ? [error('/share', 'Podaj udział w procentach, od 1 do 100.', 'Give the share in percent, 1 to 100.')]
    : []),
  ...(facts.issuedOn !== null && facts.issuedOn > today
    ? [
        error(
          '/issuedOn',
          'Dokument nie może być wydany w przyszłości.',
          'It cannot be issued in the future.',
        ),
      ]
    : []),
  ...(facts.kind === 'reserved-share' && facts.validFrom > today
    ? [error('/validFrom', 'Podaj stan na dzień dzisiejszy lub wcześniejszy.', 'Give a day that has come.')]
    : []),
  ...(facts.validUntil !== null && facts.validUntil < facts.validFrom
    ? [
        error(
          '/validUntil',
          'Koniec nie może być przed początkiem.',
          'The end cannot be before the beginning.',
        ),
      ]
    : []),
];

export type EvidenceStanding = 'future' | 'valid' | 'expired';

/** Whether it holds on a day; the last day counts. */
export const standingOn = (
  { validFrom, validUntil }: Pick<EvidenceFacts, 'validFrom' | 'validUntil'>,
  day: LocalDate,
): EvidenceStanding =>
  validUntil !== null && validUntil < day ? 'expired' : validFrom > day ? 'future' : 'valid';

/**
 * The reminder that is due: the latest whose day has come. Null before the first, after the end, and when that
 * day was already behind as it was declared: who writes it in knows when it ends.
 */
export const reminderDue = (
  { validUntil, declaredOn }: { validUntil: LocalDate; declaredOn: LocalDate },
  today: LocalDate,
): ReminderDays | null => {
  const left = daysBetween(today, validUntil);
  const due = reminderDays.filter((days) => left >= 0 && left <= days).at(-1);
  return due !== undefined && addDays(validUntil, -due) > declaredOn ? due : null;
};
