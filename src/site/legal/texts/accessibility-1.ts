import { siteText } from '../../site-text.js';

export const accessibility1 = siteText({
  pl: {
    title: 'Dostępność',
    lead: 'Serwis ma być dla każdego, także na telefonie, z klawiatury, z czytnikiem ekranu i bez JavaScriptu.',
    sections: [
      {
        heading: 'Co zrobiliśmy',
        points: [
          'Budujemy według WCAG 2.2 na poziomie AA.',
          'Wszystkie formularze i strony działają bez JavaScriptu i z samej klawiatury.',
          'Błąd w formularzu jest opisany słowami, przy polu i na górze strony, a wpisany tekst zostaje.',
          'Stan nigdy nie jest oznaczony samym kolorem. Kontrast tekstu wynosi co najmniej 4,5:1, także w trybie ciemnym.',
          'Potwierdzenia zamówień w PDF mają znaczniki dla czytników ekranu.',
        ],
      },
      {
        heading: 'Jak to sprawdzamy',
        paragraphs: [
          'Strony przechodzą automatyczne badanie programem axe w prawdziwej przeglądarce. Takie badanie wykrywa tylko część barier.',
        ],
      },
      {
        heading: 'Czego jeszcze brakuje',
        points: [
          'Serwisu nie zbadał niezależny audytor ani osoby korzystające na co dzień z czytników ekranu. Dlatego nie ogłaszamy pełnej zgodności z WCAG.',
          'Pliki dołączane przez użytkowników mogą nie być dostępne.',
          'Opisy zdjęć piszą członkowie; niektórych może brakować.',
          'Nie ma tłumaczenia na polski język migowy ani tekstu łatwego do czytania.',
        ],
      },
      {
        heading: 'Coś utrudnia Ci pracę?',
        paragraphs: [
          'Napisz do operatora serwisu na adres podany w stopce: która strona i co się nie udaje. O ukrytą w zdjęciu lub pliku treść możesz poprosić w innej postaci.',
          'Oświadczenie sporządzono 24 listopada 2026 r. na podstawie samooceny.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    lead: 'The site is meant for everybody: on a phone, by keyboard, with a screen reader and without JavaScript too.',
    sections: [
      {
        heading: 'What we have done',
        points: [
          'We build to WCAG 2.2, level AA.',
          'All forms and pages work without JavaScript and by keyboard alone.',
          'A mistake in a form is described in words, at the field and on top of the page, and what you typed stays.',
          'No state is shown by colour alone. Text has a contrast of at least 4.5:1, in dark mode too.',
          'Order confirmations are tagged PDFs that screen readers can follow.',
        ],
      },
      {
        heading: 'How we check it',
        paragraphs: [
          'Pages are examined automatically by axe in a real browser. Such an examination finds only part of the barriers.',
        ],
      },
      {
        heading: 'What is still missing',
        points: [
          'No independent auditor and nobody who uses screen readers every day has examined the site. That is why we do not claim full conformance with WCAG.',
          'Files attached by users may not be accessible.',
          'Descriptions of photos are written by members; some may be missing.',
          'There is no translation into Polish Sign Language and no easy-to-read text.',
        ],
      },
      {
        heading: 'Is something in your way?',
        paragraphs: [
          'Write to the operator of the site at the address in the footer: which page, and what does not work. You may ask for what is in a picture or a file in another form.',
          'This statement was made on 24 November 2026 by self-assessment.',
        ],
      },
    ],
  },
});
