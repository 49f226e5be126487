import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';

const words = {
  pl: (when: string) => `Kopia Twoich danych z serwisu Wspólny Rynek, stan na ${when}.

Każdy folder to jedna część serwisu, każdy plik .json to jeden rodzaj danych (tekst w UTF-8, czas w UTC).
Folder „pliki” zawiera pliki, które zostały przez Ciebie dołączone.
Nie ma tu danych innych osób ani wiadomości, które napisała druga strona: te zobaczysz w panelu.
Hasła i kody nie są zapisane w postaci, którą dałoby się odczytać, więc ich też tu nie ma.
`,
  en: (when: string) => `A copy of your data in Wspólny Rynek, as of ${when}.

Each folder is a part of the site, each .json file a kind of data (text in UTF-8, times in UTC).
The folder “pliki” holds the files that you attached.
Data of other people and messages of the other side are not here: you see those in the panel.
Passwords and codes are not kept in a form that could be read, so they are not here either.
`,
};

/** What the archive holds, for the person who opens it. */
export const exportReadme = (lang: Lang, at: Date): string => words[lang](formatInstant(at, lang));
