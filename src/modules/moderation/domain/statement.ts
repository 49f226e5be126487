import type { Localised } from '../../../shared/lang.js';
import { quoted } from '../../../shared/text.js';

/** Longer reasons belong in a letter. */
export const REASON_MAX = 2000;

type Subject = { readonly kind: string; readonly title?: string | null };

const kinds: Readonly<Record<string, Localised>> = {
  listing: { pl: 'oferta', en: 'listing' },
  profile: { pl: 'profil', en: 'profile' },
  review: { pl: 'opinia', en: 'review' },
};

/** What the decision is about: 'oferta „Catering”'. Unknown kinds are called a text. */
export const subjectName = ({ kind, title }: Subject): Localised => {
  const name = kinds[kind] ?? { pl: 'tekst', en: 'text' };
  return title ? { pl: `${name.pl} ${quoted(title, 'pl')}`, en: `${name.en} ${quoted(title, 'en')}` } : name;
};

/**
 * The statement of reasons as the owner gets it: what was decided, why, that nothing of the text was changed,
 * and whom to appeal to (agreement §5.1; Regulation (EU) 2022/2065 art. 17).
 */
export const statementOfReasons = (
  subject: Subject,
  decision: 'hide' | 'restore',
  reason: string,
): { title: Localised; text: Localised } => {
  const name = subjectName(subject);
  return decision === 'hide'
    ? {
        title: { pl: `Koordynator ukrył: ${name.pl}`, en: `The coordinator has hidden: ${name.en}` },
        text: {
          pl: `Powód: ${reason} Treść nie została zmieniona, nikt poza Wami jej teraz nie widzi. Możecie ją poprawić i poprosić o przywrócenie albo odwołać się do rady klastra.`,
          en: `Reason: ${reason} The text itself was not changed; nobody but you sees it now. You may correct it and ask for it to be restored, or appeal to the council of the cluster.`,
        },
      }
    : {
        title: { pl: `Koordynator przywrócił: ${name.pl}`, en: `The coordinator has restored: ${name.en}` },
        text: {
          pl: `Powód: ${reason} Treść jest znów widoczna tak, jak ją napisaliście.`,
          en: `Reason: ${reason} The text is visible again as you wrote it.`,
        },
      };
};
