import type { Localised } from '../../../shared/lang.js';
import { fold } from '../../../shared/text.js';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

const common = ['haslo', 'password', 'qwerty', '123456', 'olsztyn', 'spoldzielnia', 'wspolnyrynek'];

/**
 * Why a password is refused, or null when it may be used. Length counts, not kinds of characters
 * (NIST SP 800-63B §5.1.1): refused are short ones, repeats, and those made of one common word or the
 * person's own address.
 */
export const whyPasswordIsWeak = (password: string, email: string): Localised | null => {
  if (password.length < PASSWORD_MIN) {
    return {
      pl: `Hasło musi mieć co najmniej ${PASSWORD_MIN} znaków.`,
      en: `Use at least ${PASSWORD_MIN} characters.`,
    };
  }
  if (new Set(password).size < 5) {
    return { pl: 'Użyj więcej różnych znaków.', en: 'Use more different characters.' };
  }
  const folded = fold(password).replaceAll(' ', '');
  const local = email.split('@')[0] ?? '';
  const easy = [...common, local].some(
    (word) => word.length >= 4 && folded.includes(word) && folded.length - word.length <= 5,
  );
  return easy
    ? {
        pl: 'To hasło łatwo odgadnąć. Użyj na przykład trzech niezwiązanych słów.',
        en: 'This password is easy to guess. Use, for example, three unrelated words.',
      }
    : null;
};

/** What to tell somebody who is about to choose a password. */
export const PASSWORD_HINT: Localised = {
  pl: `Co najmniej ${PASSWORD_MIN} znaków. Najlepiej kilka niezwiązanych słów.`,
  en: `At least ${PASSWORD_MIN} characters. A few unrelated words are best.`,
};
