import { problems } from '../../shared/problems.js';
import type { Localised } from '../../shared/lang.js';

/** Why a file is refused, each with what to do instead. */
export const filesProblems = problems('files', {
  empty: {
    kind: 'invalid',
    title: { pl: 'Plik jest pusty', en: 'The file is empty' },
    detail: ({ name }: { name: string }) => ({
      pl: `Plik „${name}” jest pusty. Sprawdź go i dołącz jeszcze raz.`,
      en: `The file “${name}” is empty. Check it and attach it again.`,
    }),
  },
  tooLarge: {
    kind: 'too-large',
    title: { pl: 'Plik jest za duży', en: 'The file is too large' },
    detail: ({ name, megabytes }: { name: string; megabytes: number }) => ({
      pl: `Plik „${name}” jest większy niż ${megabytes} MB. Zmniejsz go albo podziel.`,
      en: `The file “${name}” is larger than ${megabytes} MB. Make it smaller or split it.`,
    }),
  },
  unsupportedType: {
    kind: 'unsupported',
    title: { pl: 'Nie przyjmujemy takich plików', en: 'This kind of file is not accepted' },
    detail: ({ name }: { name: string }) => ({
      pl: `Pliku „${name}” nie możemy przyjąć. Dołącz PDF, obraz PNG, JPEG lub WebP, dokument DOCX, XLSX, ODT lub ODS bez makr albo tekst TXT lub CSV zapisany w UTF-8.`,
      en: `The file “${name}” cannot be accepted. Attach a PDF, a PNG, JPEG or WebP image, a DOCX, XLSX, ODT or ODS document without macros, or a TXT or CSV text saved as UTF-8.`,
    }),
  },
  typeMismatch: {
    kind: 'unsupported',
    title: { pl: 'Nazwa pliku nie zgadza się z zawartością', en: 'The file name does not match its content' },
    detail: ({ name, actual }: { name: string; actual: Localised }) => ({
      pl: `Plik „${name}” zawiera co innego, niż mówi nazwa: ${actual.pl}. Zapisz go pod właściwą nazwą i dołącz jeszcze raz.`,
      en: `The file “${name}” holds something else than its name says: ${actual.en}. Save it under the right name and attach it again.`,
    }),
  },
  notAPhoto: {
    kind: 'unsupported',
    title: { pl: 'To nie jest zdjęcie', en: 'This is not a photo' },
    detail: ({ name }: { name: string }) => ({
      pl: `Plik „${name}” nie jest zdjęciem PNG, JPEG ani WebP albo jest uszkodzony. Wybierz inny plik.`,
      en: `The file “${name}” is not a PNG, JPEG or WebP photo, or it is damaged. Choose another file.`,
    }),
  },
  photoTooLarge: {
    kind: 'too-large',
    title: { pl: 'Zdjęcie jest za duże', en: 'The photo is too large' },
    detail: ({ name, megapixels }: { name: string; megapixels: number }) => ({
      pl: `Zdjęcie „${name}” ma więcej niż ${megapixels} milionów pikseli. Zmniejsz je i dołącz jeszcze raz.`,
      en: `The photo “${name}” has more than ${megapixels} million pixels. Make it smaller and attach it again.`,
    }),
  },
  storeUnavailable: {
    kind: 'unavailable',
    title: { pl: 'Pliki są chwilowo niedostępne', en: 'Files are unavailable at the moment' },
    detail: () => ({
      pl: 'Nie udało się połączyć z magazynem plików. Spróbuj ponownie za kilka minut.',
      en: 'The file store could not be reached. Try again in a few minutes.',
    }),
  },
});

/** `files/store-unavailable` that keeps the adapter's error for the log. */
export const storeUnavailable = (cause: unknown): Error =>
  Object.assign(filesProblems.storeUnavailable({}), { cause });
