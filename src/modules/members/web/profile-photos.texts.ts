import { catalogue } from '../../../platform/i18n/catalogue.js';

export const profilePhotoTexts = catalogue({
  pl: {
    title: 'Zdjęcia na profilu',
    photos: 'Zdjęcia',
    lead: (most: number) =>
      `Wasza praca, sprzęt, miejsce; najwyżej ${most}. Osoby na zdjęciu muszą się na nie zgodzić. Informacje ukryte w pliku, na przykład o miejscu, usuwamy.`,
    photo: 'Plik ze zdjęciem',
    alt: 'Co widać na zdjęciu',
    altHint: 'Dla osób, które zdjęcia nie widzą. Na przykład: kuchnia z dwoma piecami.',
    add: 'Dodaj zdjęcie',
    added: 'Zdjęcie dodane.',
    moved: 'Kolejność zmieniona.',
    remove: 'Usuń zdjęcie',
    removeQuestion: (alt: string) => `Usunąć zdjęcie „${alt}”? Skasujemy je od razu.`,
    removed: 'Zdjęcie usunięte.',
  },
  en: {
    title: 'Photos on the profile',
    photos: 'Photos',
    lead: (most) =>
      `Your work, equipment, place; ${most} at most. People in a photo must have agreed to it. What is hidden in the file, such as the place, is removed.`,
    photo: 'Photo file',
    alt: 'What the photo shows',
    altHint: 'For people who cannot see it. For example: kitchen with two ovens.',
    add: 'Add a photo',
    added: 'Photo added.',
    moved: 'Order changed.',
    remove: 'Remove the photo',
    removeQuestion: (alt) => `Remove the photo “${alt}”? We delete it at once.`,
    removed: 'Photo removed.',
  },
});
