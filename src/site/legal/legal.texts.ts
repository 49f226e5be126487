import { catalogue } from '../../platform/i18n/catalogue.js';

export const legalPageTexts = catalogue({
  pl: {
    kicker: (version: number, from: string) => `Wersja ${version}, obowiązuje od ${from}`,
    pastKicker: (version: number, from: string, to: string) =>
      `Wersja ${version}, obowiązywała od ${from}, zastąpiona ${to}`,
    comingKicker: (version: number, from: string) => `Wersja ${version}, będzie obowiązywać od ${from}`,
    changes: 'Co się zmieniło',
    pastTitle: 'To wcześniejsza wersja',
    past: 'Przeczytaj tę, która obowiązuje teraz.',
    comingTitle: (from: string) => `Od ${from} obowiązuje nowa wersja`,
    readComing: 'Przeczytaj nową wersję',
    notYetTitle: 'Ta wersja jeszcze nie obowiązuje',
    present: 'Wersja obowiązująca',
    versions: 'Wersje',
    version: (version: number) => `Wersja ${version}`,
    from: (date: string) => `od ${date}`,
  },
  en: {
    kicker: (version, from) => `Version ${version}, in force since ${from}`,
    pastKicker: (version, from, to) => `Version ${version}, in force since ${from}, replaced on ${to}`,
    comingKicker: (version, from) => `Version ${version}, in force from ${from}`,
    changes: 'What changed',
    pastTitle: 'This is an earlier version',
    past: 'Read the one that holds now.',
    comingTitle: (from) => `A new version holds from ${from}`,
    readComing: 'Read the new version',
    notYetTitle: 'This version does not hold yet',
    present: 'The version in force',
    versions: 'Versions',
    version: (version) => `Version ${version}`,
    from: (date) => `from ${date}`,
  },
});
