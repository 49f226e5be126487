import { catalogue } from '../../platform/i18n/catalogue.js';

export const processingTexts = catalogue({
  pl: {
    title: 'Rejestr czynności przetwarzania',
    lead: 'Co, po co i jak długo serwis robi z danymi osobowymi (art. 30 RODO). Rejestr powstaje z tego, co deklaruje każda część programu.',
    basis: 'Podstawa',
    people: 'Czyje dane',
    data: 'Jakie dane',
    recipients: 'Odbiorcy',
    kept: 'Jak długo',
    terms: 'Terminy usuwania',
    termsLead: 'Co noc serwis sam usuwa to, czego termin minął. Terminy mają datę i podstawę.',
    what: 'Co',
    days: 'Po ilu dniach',
    since: 'Od kiedy liczone',
    validFrom: 'Termin obowiązuje od',
    ground: 'Podstawa',
    transfers: 'Przekazywanie poza EOG',
    transfersNone:
      'Serwis sam z siebie niczego nie przekazuje poza Europejski Obszar Gospodarczy. O dostawców operatora zapytaj operatora.',
    measures: 'Środki bezpieczeństwa',
    measuresList:
      'Hasła jako skróty argon2id, drugi krok logowania, potwierdzenie przed ważnymi zmianami, odrębny dostęp do wierszy w bazie, szyfrowane sekrety, dziennik czynności, kopie zapasowe potwierdzane przed uruchomieniem.',
    privacy: 'Informacja o danych osobowych',
  },
  en: {
    title: 'Register of processing activities',
    lead: 'What the site does with personal data, what for and how long (article 30 GDPR). The register is made from what each part of the program declares.',
    basis: 'Ground',
    people: 'Whose data',
    data: 'Which data',
    recipients: 'Recipients',
    kept: 'How long',
    terms: 'Terms of deletion',
    termsLead: 'Each night the site itself deletes what is past its term. Terms have a date and a ground.',
    what: 'What',
    days: 'After how many days',
    since: 'Counted',
    validFrom: 'Term holds from',
    ground: 'Ground',
    transfers: 'Transfers outside the EEA',
    transfersNone:
      "The site itself sends nothing outside the European Economic Area. Ask the operator about the operator's providers.",
    measures: 'Security measures',
    measuresList:
      'Passwords as argon2id hashes, second step of signing in, a proof before important changes, row security in the database, encrypted secrets, a log of acts, backups confirmed before going live.',
    privacy: 'How personal data are used',
  },
});
