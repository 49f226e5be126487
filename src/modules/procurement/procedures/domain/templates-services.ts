import type { Template } from './templates.js';

export const cateringTemplate: Template = {
  title: { pl: 'Posiłki i catering', en: 'Meals and catering' },
  category: 'catering',
  cpv: ['15894300-4'],
  subject: 'Przygotowanie i dostawa posiłków',
  description:
    'Przygotowanie i dowóz ciepłych posiłków w dni robocze. Posiłki są świeże, przygotowane w dniu wydania, dowiezione w pojemnikach, które utrzymują temperaturę co najmniej 63°C. Jadłospis na tydzień przychodzi do zatwierdzenia najpóźniej w czwartek. Liczbę porcji na kolejny dzień podajemy do godziny 12:00. Płacimy za porcje wydane.',
  lots: [
    {
      title: 'Posiłki',
      lines: [
        ['Obiad dwudaniowy', '2000', 'porcja', 'Zupa 300 ml, drugie danie z surówką, kompot.'],
        ['Obiad dietetyczny (bez laktozy, bez glutenu, wegetariański)', '200', 'porcja'],
        ['Podwieczorek', '1000', 'porcja'],
      ],
    },
    { title: 'Dowóz', lines: [['Dowóz posiłków i odbiór pojemników', '60', 'dzień']] },
  ],
  questions: [
    ['O której godzinie najwcześniej dowieziecie posiłki?', 'text', true],
    ['Ile dni jadłospisu bez powtórzenia dania głównego zapewniacie?', 'number', true],
    ['Czy posiłki przygotowujecie we własnej kuchni pod nadzorem sanepidu?', 'yes-no', true],
    ['Jak opisujecie alergeny na jadłospisie?', 'text', false],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 60 },
    { kind: 'answer', name: 'Urozmaicenie jadłospisu', weight: 20, question: 2 },
    { kind: 'rating', name: 'Jakość przykładowego jadłospisu', weight: 20 },
  ],
  requiredEvidence: ['permit'],
};

export const cleaningTemplate: Template = {
  title: { pl: 'Sprzątanie', en: 'Cleaning' },
  category: 'sprzatanie',
  cpv: ['90910000-9'],
  subject: 'Sprzątanie pomieszczeń biurowych',
  description:
    'Stałe sprzątanie pomieszczeń w dni robocze po godzinie 16:00. Środki czystości i sprzęt zapewnia wykonawca, papier, mydło i worki zapewnia kupujący. Wykonawca prowadzi kartę wykonanych prac. Zastępstwo za nieobecną osobę najpóźniej następnego dnia.',
  lots: [
    {
      title: 'Sprzątanie stałe',
      lines: [
        [
          'Sprzątanie biur, korytarzy i sanitariatów',
          '12',
          'miesiąc',
          'Powierzchnia 450 m², pięć razy w tygodniu.',
        ],
        ['Dyżur w godzinach pracy urzędu', '240', 'godzina'],
      ],
    },
    {
      title: 'Prace okresowe',
      lines: [
        ['Mycie okien obustronnie, z ramami', '320', 'm²', 'Dwa razy w roku.'],
        ['Pranie wykładzin', '180', 'm²'],
      ],
    },
  ],
  questions: [
    ['Ile osób będzie stale sprzątać obiekt?', 'number', true],
    ['Czy osoby sprzątające zatrudniacie na umowę o pracę?', 'yes-no', true],
    ['Jak zapewniacie zastępstwo?', 'text', true],
    ['Czy używacie środków z oznakowaniem ekologicznym?', 'yes-no', false],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto', weight: 70 },
    { kind: 'rating', name: 'Organizacja pracy i zastępstw', weight: 30 },
  ],
  requiredEvidence: ['insurance'],
};

export const careTemplate: Template = {
  title: { pl: 'Usługi opiekuńcze', en: 'Care services' },
  category: 'opieka',
  cpv: ['85310000-5'],
  subject: 'Usługi opiekuńcze w miejscu zamieszkania',
  description:
    'Pomoc w codziennych potrzebach życiowych, opieka higieniczna, zalecona przez lekarza pielęgnacja i zapewnienie kontaktów z otoczeniem, w domu osoby, która jej potrzebuje. Liczbę godzin określają decyzje ośrodka pomocy społecznej. Rozliczamy godziny faktycznie przepracowane u osób, bez dojazdów. Dane osób wykonawca dostaje po podpisaniu umowy powierzenia.',
  lots: [
    {
      title: 'Usługi opiekuńcze',
      lines: [
        ['Usługi opiekuńcze w dni robocze', '4000', 'godzina', 'Między 7:00 a 19:00.'],
        ['Usługi opiekuńcze w soboty, niedziele i święta', '400', 'godzina'],
      ],
    },
    {
      title: 'Specjalistyczne usługi opiekuńcze',
      lines: [
        ['Specjalistyczne usługi opiekuńcze', '600', 'godzina', 'Kwalifikacje zgodne z rozporządzeniem.'],
      ],
    },
  ],
  questions: [
    ['Ile opiekunek i opiekunów z kwalifikacjami możecie skierować od pierwszego dnia?', 'number', true],
    ['W ilu godzin od zgłoszenia zaczynacie opiekę u nowej osoby?', 'number', true],
    ['Jak sprawdzacie jakość opieki?', 'text', true],
  ],
  criteria: [
    { kind: 'price', name: 'Cena brutto za godziny', weight: 60 },
    { kind: 'answer', name: 'Liczba osób z kwalifikacjami', weight: 20, question: 1 },
    { kind: 'rating', name: 'Sposób zapewnienia jakości', weight: 20 },
  ],
  requiredEvidence: ['insurance', 'reference'],
};
