import type { Localised } from '../../../shared/lang.js';
import { subjectName } from './statement.js';

/** To the coordinator: somebody reported a text. Who, and with which words, stays on its page. */
export const reportedNews = (
  kind: string,
  title: string,
): { kind: string; title: Localised; text: Localised } => {
  const name = subjectName({ kind, title });
  return {
    kind: 'moderation.reported',
    title: { pl: `Zgłoszono treść: ${name.pl}`, en: `A text was reported: ${name.en}` },
    text: {
      pl: 'Przeczytaj zgłoszenie i zdecyduj: ukryć treść czy ją zostawić. Obie decyzje wymagają uzasadnienia.',
      en: 'Read the report and decide: hide the text or leave it. Either decision needs a reason.',
    },
  };
};
