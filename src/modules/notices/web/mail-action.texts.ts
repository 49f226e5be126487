import { catalogue } from '../../../platform/i18n/catalogue.js';

export const mailActionTexts = catalogue({
  pl: {
    actingAs: (name: string, organisation: string) => `Działasz jako ${name}, w imieniu: ${organisation}`,
    nothingYet:
      'Samo otwarcie tej strony niczego nie zmieniło. Stanie się to dopiero po kliknięciu przycisku.',
    done: 'Zrobione',
    panel: 'Przejdź do panelu',
    preferences: 'Ustawienia e-maili',
  },
  en: {
    actingAs: (name, organisation) => `You act as ${name}, for ${organisation}`,
    nothingYet: 'Opening this page has changed nothing. It happens only when you press the button.',
    done: 'Done',
    panel: 'Go to the panel',
    preferences: 'Mail settings',
  },
});
