import type { Localised } from '../../../shared/lang.js';
import { subjectName } from './statement.js';

type Subject = { readonly kind: string; readonly title: string };

/** To the member: the coordinator proposes another wording. The texts themselves are on the page. */
export const suggestedNews = (subject: Subject): { kind: string; title: Localised; text: Localised } => {
  const name = subjectName(subject);
  return {
    kind: 'moderation.suggested',
    title: {
      pl: `Koordynator proponuje zmianę tekstu: ${name.pl}`,
      en: `The coordinator proposes a change of text: ${name.en}`,
    },
    text: {
      pl: 'Porównajcie oba teksty. Nic się nie zmieni, dopóki sami nie przyjmiecie propozycji.',
      en: 'Compare both texts. Nothing changes unless you accept the proposal yourselves.',
    },
  };
};

/** To the member: the coordinator has taken its proposal back. */
export const withdrawnNews = (subject: Subject): { kind: string; title: Localised; text: Localised } => {
  const name = subjectName(subject);
  return {
    kind: 'moderation.suggestion-withdrawn',
    title: {
      pl: `Koordynator wycofał propozycję: ${name.pl}`,
      en: `The coordinator has withdrawn its proposal: ${name.en}`,
    },
    text: { pl: 'Nie trzeba na nią odpowiadać.', en: 'It needs no answer any more.' },
  };
};

/** To the coordinator: what the member answered. */
export const answeredNews = (
  subject: Subject,
  accepted: boolean,
): { kind: string; title: Localised; text: Localised } => {
  const name = subjectName(subject);
  return {
    kind: 'moderation.suggestion-answered',
    title: accepted
      ? { pl: `Propozycja przyjęta: ${name.pl}`, en: `Proposal accepted: ${name.en}` }
      : { pl: `Propozycja odrzucona: ${name.pl}`, en: `Proposal declined: ${name.en}` },
    text: accepted
      ? { pl: 'Członek sam zmienił swój tekst.', en: 'The member has changed its text itself.' }
      : { pl: 'Tekst pozostaje bez zmian.', en: 'The text stays as it is.' },
  };
};
