import type { Localised } from '../../../../shared/lang.js';

/** What buyers look for, in words of the reader's language. */
type Sought = {
  readonly words: string;
  readonly category: Localised | null;
  readonly area: Localised | null;
  readonly note: string | null;
};

/** To a member: buyers look for something and do not find it. It asks for nothing. */
export const callNews = ({
  words,
  category,
  area,
  note,
}: Sought): { kind: string; title: Localised; text: Localised } => {
  const what: Localised = {
    pl: words ? `„${words}”` : (category?.pl ?? ''),
    en: words ? `“${words}”` : (category?.en ?? ''),
  };
  const where: Localised = {
    pl: [words && category ? `kategoria ${category.pl}` : '', area ? `powiat: ${area.pl}` : '']
      .filter(Boolean)
      .join(', '),
    en: [words && category ? `category ${category.en}` : '', area ? `powiat: ${area.en}` : '']
      .filter(Boolean)
      .join(', '),
  };
  const lines = (texts: readonly string[]) => texts.filter(Boolean).join(' ');
  return {
    kind: 'demand.called',
    title: { pl: `Kupujący szukają: ${what.pl}`, en: `Buyers look for: ${what.en}` },
    text: {
      pl: lines([
        `Kupujący szukają w katalogu: ${what.pl}${where.pl ? ` (${where.pl})` : ''}, a nie znajdują.`,
        'Jeśli to robicie, dodajcie ofertę. To informacja, nie polecenie.',
        note ? `Koordynator dodaje: ${note}` : '',
      ]),
      en: lines([
        `Buyers look for ${what.en}${where.en ? ` (${where.en})` : ''} in the catalogue and do not find it.`,
        'If you do it, add a listing. This is an information, not an order.',
        note ? `The coordinator adds: ${note}` : '',
      ]),
    },
  };
};
