import { catalogue } from '../../platform/i18n/catalogue.js';

/** Words around what is written before anybody is signed in. */
export const privateDraftTexts = catalogue({
  pl: {
    link: 'Prywatny adres szkicu',
    linkHint: (day: string) =>
      `Kto zna ten adres, może szkic czytać i zmieniać. Szkic czeka do ${day}, każdy zapis przedłuża ten czas.`,
    mailLink: 'Wyślij adres do siebie',
    send: 'Wysłanie',
    stranger:
      'Aby wysłać, zarejestruj organizację albo zaloguj się. Potem wrócisz na tę stronę, a tekst będzie na miejscu.',
    register: 'Zarejestruj organizację',
    signIn: 'Mam już konto',
    viewer:
      'Twoja rola w organizacji pozwala czytać, ale nie wysyłać. Poproś właściciela konta o rolę redaktora.',
    files: 'Pliki',
    removeFile: 'Usuń plik',
    fileRemoved: 'Plik usunięty.',
    begun: 'Szkic zapisany. Zachowaj adres tej strony: tylko on do niego prowadzi.',
    saved: 'Szkic zapisany.',
    discard: 'Usuń szkic',
    discardQuestion: 'Usunąć szkic z plikami? Nie da się tego cofnąć.',
    discarded: 'Szkic usunięty.',
  },
  en: {
    link: 'Private address of the draft',
    linkHint: (day) =>
      `Whoever knows this address can read and change the draft. It waits until ${day}; saving it prolongs that time.`,
    mailLink: 'Send the address to yourself',
    send: 'Sending it',
    stranger:
      'To send it, register your organisation or sign in. You will come back to this page and find your text.',
    register: 'Register the organisation',
    signIn: 'I have an account',
    viewer: 'Your role lets you read, not send. Ask the account owner for the role of editor.',
    files: 'Files',
    removeFile: 'Remove the file',
    fileRemoved: 'The file is removed.',
    begun: 'Draft saved. Keep the address of this page: nothing else leads to it.',
    saved: 'Draft saved.',
    discard: 'Delete the draft',
    discardQuestion: 'Delete the draft with its files? This cannot be undone.',
    discarded: 'The draft is deleted.',
  },
});
