import { siteText } from '../../site-text.js';

export const accessibility2 = siteText({
  pl: {
    title: 'Deklaracja dostępności',
    lead: 'Serwis ma być dla każdego, także na telefonie, z klawiatury, z czytnikiem ekranu i bez JavaScriptu.',
    sections: [
      {
        heading: 'Stan zgodności',
        paragraphs: [
          'Operator serwisu zapewnia jego dostępność według ustawy z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych, także wtedy, gdy ustawa go nie obowiązuje. Serwis jest częściowo zgodny z WCAG na poziomie AA, z powodu braków wymienionych niżej. Budujemy według wersji 2.2, szerszej niż wymagana.',
        ],
      },
      {
        heading: 'Czego brakuje',
        points: [
          'Serwisu nie zbadał niezależny audytor ani osoby korzystające na co dzień z czytników ekranu. Dlatego nie ogłaszamy pełnej zgodności.',
          'Pliki dołączane przez użytkowników mogą nie być dostępne. Wyłącza je art. 3 ust. 2 ustawy, ale o treść pliku można poprosić w innej postaci.',
          'Opisy zdjęć piszą członkowie; niektórych może brakować.',
          'Nie ma tłumaczenia na polski język migowy ani tekstu łatwego do czytania.',
        ],
      },
      {
        heading: 'Co zrobiliśmy',
        points: [
          'Wszystkie formularze i strony działają bez JavaScriptu i z samej klawiatury; skrótów klawiszowych nie ma.',
          'Na początku każdej strony jest link do jej treści.',
          'Błąd w formularzu jest opisany słowami, przy polu i na górze strony, a wpisany tekst zostaje, także po wygaśnięciu sesji.',
          'Stan nigdy nie jest oznaczony samym kolorem. Kontrast tekstu wynosi co najmniej 4,5:1, także w trybie ciemnym.',
          'Potwierdzenia zamówień w PDF mają znaczniki dla czytników ekranu.',
        ],
      },
      {
        heading: 'Jak to sprawdzamy',
        paragraphs: [
          'Deklarację sporządzono 26 listopada 2026 r. na podstawie samooceny. Strony przechodzą automatyczne badanie programem axe w prawdziwej przeglądarce oraz próby z samą klawiaturą i na ekranie o szerokości 360 pikseli. Badanie automatyczne wykrywa tylko część barier.',
        ],
      },
      {
        heading: 'Coś utrudnia Ci pracę?',
        paragraphs: [
          'Napisz lub zadzwoń do operatora serwisu; dane kontaktowe są na górze tej strony. Podaj adres strony, co się nie udaje i jak się z Tobą skontaktować. O treść zdjęcia lub pliku możesz poprosić w innej postaci.',
          'Operator odpowiada bez zwłoki, najpóźniej po 7 dniach. Jeśli to za mało czasu, podaje termin, nie dłuższy niż 2 miesiące od zgłoszenia. Gdy dostępności zapewnić się nie da, proponuje inny sposób.',
        ],
      },
      {
        heading: 'Skarga',
        paragraphs: [
          'Gdy operator odmawia albo nie dotrzymuje terminu, możesz złożyć mu skargę. Możesz też zwrócić się do Rzecznika Praw Obywatelskich (www.rpo.gov.pl).',
        ],
      },
      {
        heading: 'Siedziba i aplikacje',
        paragraphs: [
          'Serwis działa tylko w internecie i nie ma aplikacji mobilnej. O dostępność siedziby operatora i tłumacza języka migowego zapytaj operatora.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'The site is meant for everybody: on a phone, by keyboard, with a screen reader and without JavaScript too.',
    sections: [
      {
        heading: 'Degree of conformance',
        paragraphs: [
          'The operator keeps the site accessible by the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies, even where the act does not bind it. The site conforms in part to WCAG, level AA, because of the gaps listed below. We build to version 2.2, wider than the one required.',
        ],
      },
      {
        heading: 'What is missing',
        points: [
          'No independent auditor and nobody who uses screen readers every day has examined the site. That is why we do not claim full conformance.',
          'Files attached by users may not be accessible. Article 3(2) of the act exempts them, but you may ask for their content in another form.',
          'Descriptions of photos are written by members; some may be missing.',
          'There is no translation into Polish Sign Language and no easy-to-read text.',
        ],
      },
      {
        heading: 'What we have done',
        points: [
          'All forms and pages work without JavaScript and by keyboard alone; there are no keyboard shortcuts.',
          'Each page begins with a link to its content.',
          'A mistake in a form is described in words, at the field and on top of the page, and what you typed stays, even when the session has ended.',
          'No state is shown by colour alone. Text has a contrast of at least 4.5:1, in dark mode too.',
          'Order confirmations are tagged PDFs that screen readers can follow.',
        ],
      },
      {
        heading: 'How we check it',
        paragraphs: [
          'This statement was made on 26 November 2026 by self-assessment. Pages are examined automatically by axe in a real browser, and tried by keyboard alone and on a screen 360 pixels wide. An automatic examination finds only part of the barriers.',
        ],
      },
      {
        heading: 'Is something in your way?',
        paragraphs: [
          'Write to the operator of the site or call; the contact is at the top of this page. Say which page, what does not work, and how to reach you. You may ask for what is in a picture or a file in another form.',
          'The operator answers promptly, within 7 days at the latest. If that is not enough, it names a date no later than 2 months after your message. Where accessibility cannot be given, it offers another way.',
        ],
      },
      {
        heading: 'Complaint',
        paragraphs: [
          'If the operator refuses or is late, you may complain to it. You may also turn to the Commissioner for Human Rights (www.rpo.gov.pl).',
        ],
      },
      {
        heading: 'Premises and applications',
        paragraphs: [
          'The site exists on the web only and has no mobile application. Ask the operator about access to its premises and about a sign language interpreter.',
        ],
      },
    ],
  },
});
