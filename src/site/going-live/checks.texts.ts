import { catalogue } from '../../platform/i18n/catalogue.js';
import { RESTORE_DAYS, type CheckId } from './domain/checks.js';

type Words = Readonly<Record<CheckId, { readonly title: string; readonly todo: string }>>;

const pl: Words = {
  operator: {
    title: 'Operator jest wskazany',
    todo: 'Uruchom na serwerze: npm run setup. Operatorem jest osoba prawna, nigdy klaster (§4.2).',
  },
  'legal-pages': {
    title: 'Regulamin i prywatność podają operatora',
    todo: 'Strony nie pokazują operatora i kontaktu do danych osobowych. Wskaż operatora i wyłącz wersję pokazową.',
  },
  'public-url': {
    title: 'Adres serwisu zaczyna się od https://',
    todo: 'Ustaw PUBLIC_URL na adres, który wpisują ludzie, na przykład https://rynek.example.pl.',
  },
  demonstration: {
    title: 'Nie ma danych ani kont pokazowych',
    todo: 'Ich hasło jest publiczne. Użyj innej bazy (DATA_DIR albo DATABASE_URL) i uruchom: npm run setup.',
  },
  'key-file': {
    title: 'Klucz główny jest i czyta go tylko serwis',
    todo: 'Sprawdź plik MASTER_KEY_FILE: musi istnieć i mieć prawa 0600 (chmod 600).',
  },
  'key-place': {
    title: 'Klucz główny leży poza katalogiem danych',
    todo: 'Przenieś klucz i ustaw MASTER_KEY_FILE. Inaczej każda kopia danych niesie też klucz do nich.',
  },
  'key-backup': {
    title: 'Kopia klucza głównego jest w innym miejscu',
    todo: 'Bez klucza nie da się odczytać tego, co nim zamknięto. Zrób kopię osobno od danych i potwierdź ją tutaj.',
  },
  'data-backup': {
    title: 'Dane dały się odtworzyć z kopii',
    todo: `Odtwórz bazę i pliki z kopii na innym komputerze i potwierdź to tutaj. Próba liczy się ${RESTORE_DAYS} dni.`,
  },
  mail: {
    title: 'Wiadomości wychodzą przez serwer poczty',
    todo: 'Ustaw SMTP_URL i MAIL_FROM. Teraz wiadomości zostają w katalogu danych.',
  },
  'stripe-live': {
    title: 'Płatności kartą i BLIK biorą prawdziwe pieniądze albo są wyłączone',
    todo: 'Klucze Stripe są próbne, więc każdy „zapłaciłby” kartą testową. Ustaw STRIPE_SECRET_KEY i STRIPE_WEBHOOK_SECRET z trybu produkcyjnego albo usuń oba.',
  },
  'stripe-prices': {
    title: 'Opłaty Stripe, które widzą spółdzielnie, są porównane z jego cennikiem',
    todo: 'Otwórz stripe.com/pl/pricing i stripe.com/pl/pricing/local-payment-methods i wpisz na serwerze opłatę za każdy sposób zapłaty. Jak to zrobić, powie: npm run cli -- gateway-fee --help. Porównanie liczy się pół roku.',
  },
  coordinator: {
    title: 'Koordynator jest wskazany i ma swoich ludzi',
    todo: 'Uruchom na serwerze: npm run setup i przekaż pierwszej osobie jej link.',
  },
  'second-factor': {
    title: 'Ludzie koordynatora logują się dwuetapowo',
    todo: 'Każda osoba, która działa jako koordynator, włącza drugi składnik na stronie „Moje konto”.',
  },
  'rate-limits': {
    title: 'Liczba prób jest ograniczona',
    todo: 'Usuń RATE_LIMITS=off.',
  },
  proxies: {
    title: 'Serwis wie, który serwer stoi przed nim',
    todo: 'Ustaw TRUSTED_PROXIES na adres serwera, który przyjmuje https. Bez tego wszyscy odwiedzający mają jeden adres.',
  },
  'proxies-narrow': {
    title: 'Zaufane serwery to tylko Wasze',
    todo: 'TRUSTED_PROXIES obejmuje obce sieci. Wpisz adresy własnych serwerów albo sieć prywatną.',
  },
  'database-role': {
    title: 'Serwis łączy się z bazą rolą bez uprawnień właściciela',
    todo: 'DATABASE_URL musi wskazywać rolę, która niczego nie posiada i nie omija zabezpieczeń wierszy.',
  },
  'row-security': {
    title: 'Zabezpieczenia wierszy obowiązują wszystkich',
    todo: 'Uruchom: npm run migrate. Jeśli to nie pomoże, ktoś zmienił tabele ręcznie.',
  },
  clocks: {
    title: 'Zegary serwera i bazy się zgadzają',
    todo: 'Włącz synchronizację czasu na obu komputerach. Tabela clock_shift musi być pusta.',
  },
  'data-folder': {
    title: 'Katalog danych widzi tylko serwis',
    todo: 'Odbierz innym prawo do katalogu DATA_DIR (chmod 700; serwer uruchomiony przez roota: chmod 711).',
  },
  files: {
    title: 'Pliki dają się zapisać i odczytać',
    todo: 'Sprawdź miejsce na dysku albo ustawienia S3_….',
  },
  search: {
    title: 'Wyszukiwarka odpowiada',
    todo: 'Sprawdź MEILI_URL i MEILI_KEY albo MEILI_KEY_FILE, potem uruchom: npm run reindex.',
  },
  worker: {
    title: 'Prace w tle działają',
    todo: 'Uruchom serwis (npm start) albo proces z ROLE=worker.',
  },
  'jobs-late': {
    title: 'Prace w tle nadążają',
    todo: 'Najstarsza czeka ponad kwadrans. Sprawdź dziennik procesu z ROLE=worker i serwer poczty.',
  },
  'jobs-failed': {
    title: 'Żadna praca w tle nie zawiodła',
    todo: 'Część prac nie udała się mimo powtórzeń. Sprawdź dziennik procesu z ROLE=worker.',
  },
};

const en: Words = {
  operator: {
    title: 'The operator is named',
    todo: 'Run on the server: npm run setup. The operator is a legal person, never the cluster (§4.2).',
  },
  'legal-pages': {
    title: 'Terms and privacy name the operator',
    todo: 'The pages do not show the operator and the contact for personal data. Name it and leave the demonstration.',
  },
  'public-url': {
    title: 'The site’s address begins with https://',
    todo: 'Set PUBLIC_URL to the address that people type, such as https://rynek.example.pl.',
  },
  demonstration: {
    title: 'There are no demonstration data or accounts',
    todo: 'Their password is public. Use another database (DATA_DIR or DATABASE_URL) and run: npm run setup.',
  },
  'key-file': {
    title: 'The master key is there and only the site reads it',
    todo: 'Check the file MASTER_KEY_FILE: it must exist and have rights 0600 (chmod 600).',
  },
  'key-place': {
    title: 'The master key lies outside the data folder',
    todo: 'Move the key and set MASTER_KEY_FILE. Otherwise each copy of the data carries the key to them.',
  },
  'key-backup': {
    title: 'A copy of the master key is kept elsewhere',
    todo: 'Without the key what it locked cannot be read. Copy it apart from the data and confirm that here.',
  },
  'data-backup': {
    title: 'The data could be restored from a copy',
    todo: `Restore database and files on another machine and confirm that here. A trial counts for ${RESTORE_DAYS} days.`,
  },
  mail: {
    title: 'Messages leave through a mail server',
    todo: 'Set SMTP_URL and MAIL_FROM. Now messages stay in the data folder.',
  },
  'stripe-live': {
    title: 'Payments by card and BLIK take real money, or are off',
    todo: 'The Stripe keys are for tests, so anybody could “pay” with a test card. Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET of live mode, or remove both.',
  },
  'stripe-prices': {
    title: 'Stripe’s fees that cooperatives see were compared with its price list',
    todo: 'Open stripe.com/pl/pricing and stripe.com/pl/pricing/local-payment-methods and enter on the server the fee of each way of paying. How to says: npm run cli -- gateway-fee --help. A comparison counts for half a year.',
  },
  coordinator: {
    title: 'The coordinator is assigned and has its people',
    todo: 'Run on the server: npm run setup and hand the first person their link.',
  },
  'second-factor': {
    title: 'The coordinator’s people sign in in two steps',
    todo: 'Everybody who acts as coordinator turns on a second factor on the page “My account”.',
  },
  'rate-limits': { title: 'Attempts are limited', todo: 'Remove RATE_LIMITS=off.' },
  proxies: {
    title: 'The site knows which server stands in front of it',
    todo: 'Set TRUSTED_PROXIES to the server that takes https. Without it all visitors share one address.',
  },
  'proxies-narrow': {
    title: 'Only your own servers are trusted',
    todo: 'TRUSTED_PROXIES covers foreign networks. Enter your own servers or a private network.',
  },
  'database-role': {
    title: 'The site uses a database role without an owner’s rights',
    todo: 'DATABASE_URL must name a role that owns nothing and cannot bypass row security.',
  },
  'row-security': {
    title: 'Row security binds everybody',
    todo: 'Run: npm run migrate. If that does not help, somebody changed the tables by hand.',
  },
  clocks: {
    title: 'The clocks of server and database agree',
    todo: 'Turn on time synchronisation on both machines. The table clock_shift must be empty.',
  },
  'data-folder': {
    title: 'Only the site sees the data folder',
    todo: 'Take the rights to DATA_DIR from others (chmod 700; for a server started by root: chmod 711).',
  },
  files: { title: 'Files can be stored and read', todo: 'Check the room on the disk, or the settings S3_….' },
  search: {
    title: 'The search answers',
    todo: 'Check MEILI_URL and MEILI_KEY or MEILI_KEY_FILE, then run: npm run reindex.',
  },
  worker: {
    title: 'Background jobs run',
    todo: 'Start the site (npm start), or a process with ROLE=worker.',
  },
  'jobs-late': {
    title: 'Background jobs keep up',
    todo: 'The oldest has waited over a quarter of an hour. See the log of the process with ROLE=worker and the mail server.',
  },
  'jobs-failed': {
    title: 'No background job has failed',
    todo: 'Some jobs failed after all their tries. See the log of the process with ROLE=worker.',
  },
};

/** What each check says when it holds, and what to do when it does not. */
export const checkTexts = catalogue({ pl, en });
