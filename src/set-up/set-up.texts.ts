import { catalogue } from '../platform/i18n/catalogue.js';

export const setUpTexts = catalogue({
  pl: {
    begin: 'Wspólny Rynek: przygotowanie serwisu. Ctrl+C przerywa; do końca pytań nic nie jest zapisywane.',
    demonstration:
      'Ta baza zawiera dane pokazowe, których hasło jest publiczne. Do prawdziwego serwisu użyj innej (DATA_DIR albo DATABASE_URL).',
    seeHelp: 'Pomoc: npm run setup -- --help',
    operator: 'Operator',
    operatorThere: (name: string) => `Operator: ${name} (zapisany)`,
    operatorSet: (name: string) => `Operator: ${name}. Zapisano.`,
    coordinator: 'Koordynator',
    coordinatorThere: (name: string, from: string) => `Koordynator: ${name}, od ${from} (zapisany)`,
    coordinatorSet: (name: string, from: string) => `Koordynator: ${name}, od ${from}. Zapisano.`,
    handOver: 'Zmianę koordynatora uchwala rada klastra; tutaj nie można jej zrobić.',
    claimed: 'Ktoś już działa w imieniu koordynatora. Nowych ludzi zaprasza jego właściciel konta.',
    waiting: (name: string, email: string, until: string) =>
      `Link ma: ${name}, ${email}, do ${until}. Nowy zrobi: npm run setup -- --new-link`,
    link: (name: string, until: string) => `Osobisty link dla: ${name} (działa raz, do ${until}):`,
    mailed: (email: string) => `Ten sam link poszedł na adres ${email}.`,
    kept: 'Poczta nie jest ustawiona (SMTP_URL), więc wiadomość leży w katalogu danych. Przekaż link osobiście.',
    notMailed: (why: string) => `Wiadomość nie wyszła (${why}). Przekaż link osobiście.`,
    local: (address: string) => `PUBLIC_URL to teraz ${address}: link otworzysz tylko na tym komputerze.`,
    nipTaken: 'Organizacja z tym NIP jest już w serwisie.',
    done: 'Gotowe. Dalej: npm start, potem npm run check:deploy.',
  },
  en: {
    begin: 'Wspólny Rynek: setting up the site. Ctrl+C stops; nothing is written before the last answer.',
    demonstration:
      'This database holds the demonstration, whose password is public. Use another for a real site (DATA_DIR or DATABASE_URL).',
    seeHelp: 'Help: npm run setup -- --help',
    operator: 'Operator',
    operatorThere: (name) => `Operator: ${name} (on record)`,
    operatorSet: (name) => `Operator: ${name}. Written.`,
    coordinator: 'Coordinator',
    coordinatorThere: (name, from) => `Coordinator: ${name}, from ${from} (on record)`,
    coordinatorSet: (name, from) => `Coordinator: ${name}, from ${from}. Written.`,
    handOver: 'The council of the cluster resolves on another coordinator; it cannot be done here.',
    claimed: 'Somebody acts for the coordinator already. Its account owner invites further people.',
    waiting: (name, email, until) =>
      `The link is with ${name}, ${email}, until ${until}. For a new one: npm run setup -- --new-link`,
    link: (name, until) => `Personal link for ${name} (works once, until ${until}):`,
    mailed: (email) => `The same link went to ${email}.`,
    kept: 'Mail is not set up (SMTP_URL), so the message lies in the data folder. Hand the link over yourself.',
    notMailed: (why) => `The message could not be sent (${why}). Hand the link over yourself.`,
    local: (address) => `PUBLIC_URL is ${address} now: the link opens on this computer only.`,
    nipTaken: 'An organisation with this tax number is on the site already.',
    done: 'Done. Next: npm start, then npm run check:deploy.',
  },
});
