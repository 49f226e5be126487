import type { Template } from './templates.js';

export const greeneryTemplate: Template = {
  title: { pl: 'Zieleń', en: 'Greenery' },
  category: 'zielen',
  cpv: ['77310000-6'],
  subject: 'Utrzymanie terenów zieleni',
  description:
    'Pielęgnacja terenów zieleni w sezonie od kwietnia do października. Wykonawca używa własnego sprzętu, zabiera skoszoną trawę i gałęzie i przekazuje je do kompostowania. Termin każdego koszenia uzgadniamy z trzydniowym wyprzedzeniem. Mapa terenów jest w załączniku.',
  lots: [
    {
      title: 'Trawniki',
      lines: [
        ['Koszenie trawników z wygrabieniem i wywozem', '36000', 'm²', 'Sześć koszeń po 6000 m².'],
        ['Wiosenne i jesienne wygrabienie liści', '12000', 'm²'],
      ],
    },
    {
      title: 'Krzewy i rabaty',
      lines: [
        ['Cięcie żywopłotu', '800', 'm', 'Dwa razy w sezonie.'],
        ['Obsadzenie i pielęgnacja rabat', '120', 'm²'],
      ],
    },
  ],
  questions: [
    ['W ilu dniach roboczych wykonujecie jedno koszenie całości?', 'number', true],
    ['Jakim sprzętem dysponujecie?', 'text', true],
    ['Gdzie przekazujecie odpady zielone?', 'text', false],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 70 },
    { kind: 'days', name: 'Czas wykonania jednego koszenia', weight: 30 },
  ],
  requiredEvidence: ['insurance'],
};

export const snowTemplate: Template = {
  title: { pl: 'Odśnieżanie', en: 'Snow clearing' },
  category: 'uslugi-komunalne',
  cpv: ['90620000-9'],
  subject: 'Zimowe utrzymanie chodników i placów',
  description:
    'Odśnieżanie i usuwanie śliskości od 1 listopada do 31 marca, także w nocy i w dni wolne. Chodniki mają być przejezdne dla wózków do godziny 7:00 i przez cały dzień pracy. Piasek i sól zapewnia wykonawca. Wykaz miejsc jest w załączniku. Płacimy za gotowość i za wykonane prace.',
  lots: [
    {
      title: 'Chodniki i place',
      lines: [
        ['Gotowość do zimowego utrzymania', '5', 'miesiąc'],
        ['Odśnieżenie i posypanie chodników', '40000', 'm²', 'Szacunkowo dwadzieścia wyjazdów po 2000 m².'],
      ],
    },
    {
      title: 'Dachy i wywóz',
      lines: [
        ['Usunięcie śniegu i sopli z dachu', '600', 'm²'],
        ['Wywóz śniegu', '30', 'kurs'],
      ],
    },
  ],
  questions: [
    ['W ilu minut od zgłoszenia zaczynacie odśnieżanie?', 'number', true],
    ['Ile osób i jaki sprzęt zapewniacie w nocy?', 'text', true],
    ['Czy dyżurujecie pod telefonem całą dobę?', 'yes-no', true],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 70 },
    { kind: 'rating', name: 'Szybkość i organizacja dyżurów', weight: 30 },
  ],
  requiredEvidence: ['insurance'],
};

export const sewingTemplate: Template = {
  title: { pl: 'Szycie', en: 'Sewing' },
  category: 'szycie',
  cpv: ['39520000-3'],
  subject: 'Uszycie wyrobów tekstylnych',
  description:
    'Uszycie wyrobów według wzoru i tabeli rozmiarów z załącznika. Przed uszyciem całości wykonawca pokazuje jedną sztukę wzorcową. Wyroby są zapakowane po sztuce, opisane rozmiarem i dostarczone w jednej partii.',
  lots: [
    {
      title: 'Odzież i tekstylia',
      lines: [
        ['Fartuch ochronny z tkaniny bawełnianej', '60', 'szt.', 'Gramatura co najmniej 200 g/m².'],
        ['Pościel: poszewka na kołdrę, na poduszkę i prześcieradło', '80', 'komplet'],
        ['Torba bawełniana z nadrukiem', '300', 'szt.'],
      ],
    },
  ],
  questions: [
    ['Po ilu dniach pokażecie sztukę wzorcową?', 'number', true],
    ['Jaki jest skład i gramatura tkaniny?', 'text', true],
    ['Na ile miesięcy udzielacie gwarancji?', 'number', true],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 60 },
    { kind: 'days', name: 'Termin dostawy', weight: 20 },
    { kind: 'answer', name: 'Gwarancja w miesiącach', weight: 20, question: 3 },
  ],
  requiredEvidence: [],
};

export const printingTemplate: Template = {
  title: { pl: 'Druk i materiały promocyjne', en: 'Printing and promotion' },
  category: 'druk-reklama',
  cpv: ['22462000-6', '22140000-3'],
  subject: 'Druk i dostawa materiałów promocyjnych',
  description:
    'Przygotowanie do druku, druk i dostawa materiałów. Projekty przekazuje kupujący w plikach PDF; wykonawca sprawdza je i przysyła próbę do akceptacji. Druk rozpoczyna się po akceptacji próby.',
  lots: [
    {
      title: 'Druk',
      lines: [
        ['Ulotka A5, dwustronna, kreda 130 g', '2000', 'szt.'],
        ['Plakat A2, jednostronny, kreda 170 g', '150', 'szt.'],
        ['Broszura A4, 24 strony, zszywana', '300', 'szt.'],
      ],
    },
    {
      title: 'Gadżety',
      lines: [
        ['Notes A5 z logo', '200', 'szt.'],
        ['Długopis z papieru z logo', '400', 'szt.'],
      ],
    },
  ],
  questions: [
    ['Ile dni roboczych po akceptacji próby dostarczycie całość?', 'number', true],
    ['Czy papier ma certyfikat FSC albo jest z makulatury?', 'yes-no', false],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 80 },
    { kind: 'days', name: 'Termin dostawy', weight: 20 },
  ],
  requiredEvidence: [],
};
