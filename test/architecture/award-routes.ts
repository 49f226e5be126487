import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const inAWeek = addDays(localDateOf(new Date()), 7);
const mark = { criterionId: 'k3', rating: '8', reason: 'Świeże.' };
const question = { question: 'Skąd pochodzą warzywa?', answerUntil: inAWeek };
const outcome = { outcome: 'signed-elsewhere' };

/** Of the expectations: opened bids compared, marked, asked about and chosen. */
export const awardRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/procedures/:id/comparison': { level: 'viewer', of: 'judged-procedure' },
  'GET /api/v1/procedures/:id/comparison.xlsx': { level: 'viewer', of: 'judged-procedure' },
  'GET /api/v1/procedures/:id/result': { level: 'viewer', of: 'judged-procedure' },
  'GET /api/v1/procedures/:id/result-notice.pdf': { level: 'viewer', of: 'decided-procedure' },
  // The bid of a foreign procedure is tried in the tests of the process.
  'POST /api/v1/procedures/:id/award': { level: 'editor' },
  'POST /api/v1/procedures/:id/lots/:lot/close': { level: 'editor' },
  'POST /api/v1/procedures/:id/conclude': {
    level: 'editor',
    of: 'opened-consultation',
    body: { summary: 'Ceny od 4 zł.' },
  },
  'POST /api/v1/bids/:id/ratings': { level: 'editor', of: 'judged-bid', body: { ...mark, rating: 8 } },
  'GET /api/v1/bids/:id/clarifications': { level: 'viewer', of: 'judged-bid' },
  'POST /api/v1/bids/:id/clarifications': { level: 'editor', of: 'judged-bid', body: question },
  'POST /api/v1/clarifications/:id/answer': {
    level: 'editor',
    of: 'clarification',
    body: { answer: 'Z gospodarstwa obok.' },
  },
  'GET /panel/postepowania/:id/porownanie': { level: 'viewer', of: 'judged-procedure' },
  'GET /panel/postepowania/:id/porownanie.xlsx': { level: 'viewer', of: 'judged-procedure' },
  'GET /panel/postepowania/:id/zawiadomienie.pdf': { level: 'viewer', of: 'decided-procedure' },
  'POST /panel/postepowania/:id/czesci/:lot/zamknij': { level: 'editor' },
  'POST /panel/postepowania/:id/zakoncz': {
    level: 'editor',
    of: 'opened-consultation',
    body: { summary: 'Ceny od 4 zł.' },
  },
  'GET /panel/otwarte-wyceny/:id': { level: 'viewer', of: 'judged-bid' },
  // A foreign bid, and another bid's file, are tried in the bids' tests.
  'GET /panel/otwarte-wyceny/:id/pliki/:plik': { level: 'viewer' },
  'POST /panel/otwarte-wyceny/:id/ocena': { level: 'editor', of: 'judged-bid', body: mark },
  'POST /panel/otwarte-wyceny/:id/pytanie': { level: 'editor', of: 'judged-bid', body: question },
  'GET /panel/otwarte-wyceny/:id/wybor': { level: 'editor', of: 'judged-bid' },
  'POST /panel/otwarte-wyceny/:id/wybor': {
    level: 'editor',
    of: 'judged-bid',
    body: { lots: '1', justification: 'Najwięcej punktów.' },
  },
  'POST /panel/wybory/:id/wynik': { level: 'editor', of: 'outside-award', body: outcome },
  'GET /panel/zaproszenia/:id/wynik': { level: 'viewer', of: 'judged-procedure' },
  'GET /panel/zaproszenia/:id/zawiadomienie.pdf': { level: 'viewer', of: 'decided-procedure' },
  'POST /panel/wyjasnienia/:id/odpowiedz': {
    level: 'editor',
    of: 'clarification',
    body: { answer: 'Z gospodarstwa obok.' },
  },
  'POST /api/v1/awards/:id/outcome': { level: 'editor', of: 'outside-award', body: outcome },
};
