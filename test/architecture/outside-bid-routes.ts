import type { Expectation } from './access-expectations.js';

const OUTSIDE = '/zaproszenie-do-wyceny/wycena';

/** Of the expectations: the bid of a supplier outside the cluster. The link is the key, and without it nothing is there. */
export const outsideBidRoutes: Readonly<Record<string, Expectation>> = {
  [`GET ${OUTSIDE}`]: { level: 'public' },
  [`GET ${OUTSIDE}/popraw`]: { level: 'public' },
  [`POST ${OUTSIDE}/popraw`]: { level: 'public' },
  [`POST ${OUTSIDE}/wyslij`]: { level: 'public' },
  [`POST ${OUTSIDE}/potwierdz`]: { level: 'public' },
  [`POST ${OUTSIDE}/wycofaj`]: { level: 'public' },
  [`POST ${OUTSIDE}/pliki`]: { level: 'public' },
  [`GET ${OUTSIDE}/pliki/:plik`]: { level: 'public' },
  [`POST ${OUTSIDE}/pliki/:plik/usun`]: { level: 'public' },
  [`GET ${OUTSIDE}/potwierdzenie`]: { level: 'public' },
  [`GET ${OUTSIDE}/potwierdzenie.pdf`]: { level: 'public' },
  [`GET ${OUTSIDE}/tekst.txt`]: { level: 'public' },
  [`GET ${OUTSIDE}/otwarcie`]: { level: 'public' },
  [`GET ${OUTSIDE}/otwarcie.pdf`]: { level: 'public' },
  [`GET ${OUTSIDE}/wynik`]: { level: 'public' },
  [`GET ${OUTSIDE}/zawiadomienie.pdf`]: { level: 'public' },
  [`POST ${OUTSIDE}/wyjasnienia/:id/odpowiedz`]: { level: 'public' },
};
