import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { ProfileStep } from '../domain/profile-completion.js';

export const completionTexts = catalogue({
  pl: {
    title: (percent: number) => `Profil uzupełniony w ${percent}%`,
    whole: 'Profil mówi kupującym wszystko, o co zwykle pytają',
    next: 'Najlepszy następny krok:',
    later: 'Potem:',
    note: 'Ta liczba jest tylko dla Was. Nie wpływa na kolejność wyników.',
    steps: {
      intro: 'Napiszcie jedno zdanie o organizacji.',
      contact: 'Podajcie e-mail lub telefon biura.',
      areas: 'Zaznaczcie, gdzie działacie.',
      trades: 'Wpiszcie, czym się zajmujecie.',
      story: 'Opiszcie, kim jesteście i dla kogo pracowaliście.',
      evidence: 'Dodajcie zaświadczenie lub status, który pokażecie kupującym.',
      photo: 'Dodajcie zdjęcie swojej pracy.',
      website: 'Podajcie adres strony internetowej.',
      english: 'Dodajcie jedno zdanie po angielsku.',
    },
  },
  en: {
    title: (percent) => `Profile ${percent}% complete`,
    whole: 'The profile tells buyers all that they usually ask',
    next: 'Best next step:',
    later: 'After that:',
    note: 'This figure is for you alone. It has no influence on the order of results.',
    steps: {
      intro: 'Write one sentence about the organisation.',
      contact: 'Give an office e-mail or telephone.',
      areas: 'Tick where you work.',
      trades: 'Say what you do.',
      story: 'Tell who you are and for whom you have worked.',
      evidence: 'Add a certificate or status that buyers may see.',
      photo: 'Add a photo of your work.',
      website: 'Give the address of your web site.',
      english: 'Add one sentence in English.',
    },
  },
});

/** Where a step is taken. */
export const stepPath = (step: ProfileStep): string =>
  step === 'evidence'
    ? '/panel/zaswiadczenia/nowe'
    : step === 'photo'
      ? '/panel/profil/zdjecia'
      : '/panel/profil';
