import { siteText } from '../../site-text.js';

export const privacy1 = siteText({
  pl: {
    title: 'Prywatność',
    lead: 'Jakie dane osobowe przetwarza serwis, po co i jak długo.',
    sections: [
      {
        heading: 'Kto odpowiada',
        paragraphs: [
          'Administratorem danych jest operator serwisu, czyli osoba prawna, która go prowadzi. Klaster nie ma osobowości prawnej, więc nie jest administratorem. Danymi w zapytaniach, wycenach i umowach administrują ich strony.',
        ],
      },
      {
        heading: 'Jakie dane i po co',
        points: [
          'Konto: imię i nazwisko, adres e-mail, hasło w postaci skrótu, język. Potrzebne, aby się zalogować i działać w imieniu organizacji.',
          'Logowania: rodzaj urządzenia i czas. Widzisz je na stronie konta i możesz je zakończyć.',
          'Treść zapytań, wycen, wiadomości i umów: widzą ją tylko ich strony.',
          'Dziennik: kto i kiedy wykonał czynność. Potrzebny stronom umowy jako dowód.',
          'Zapytania do wyszukiwarki zapisujemy bez związku z osobą, aby wiedzieć, czego brakuje w katalogu.',
        ],
      },
      {
        heading: 'Czego nie robimy',
        points: [
          'Nie ma reklam, śledzenia ani statystyk innych firm. Strony nie pobierają niczego z obcych serwerów.',
          'Nie sprzedajemy i nie udostępniamy danych do celów marketingowych.',
          'Nie zbieramy danych o zdrowiu ani sytuacji poszczególnych pracowników spółdzielni.',
        ],
      },
      {
        heading: 'Ciasteczka',
        paragraphs: [
          'Dwa, oba niezbędne: jedno trzyma zalogowanie (do 14 dni), drugie pokazuje raz komunikat po wysłaniu formularza (do minuty). Dlatego nie pytamy o zgodę.',
        ],
      },
      {
        heading: 'Jak długo',
        points: [
          'Konto: dopóki działa. Sesja: najwyżej 14 dni.',
          'Umowy i dokumenty: tak długo, jak wymagają tego przepisy wiążące ich strony.',
        ],
      },
      {
        heading: 'Twoje prawa',
        paragraphs: [
          'Masz prawo do dostępu do danych, ich poprawienia, usunięcia, ograniczenia, przeniesienia i sprzeciwu. Napisz do operatora na adres podany w stopce. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'Which personal data the site processes, what for and how long.',
    sections: [
      {
        heading: 'Who answers for it',
        paragraphs: [
          'The controller is the operator of the site, the legal person that runs it. The cluster has no legal personality and so is no controller. The parties control the data in their inquiries, quotes and contracts.',
        ],
      },
      {
        heading: 'Which data, and what for',
        points: [
          'Account: name, e-mail address, a hash of the password, language. Needed to sign in and to act for an organisation.',
          'Sign-ins: kind of device and time. You see them on your account page and can end them.',
          'Inquiries, quotes, messages and contracts: only their parties see them.',
          'Log: who did what and when. The parties of a contract need it as proof.',
          'Search queries are kept without any link to a person, to know what the catalogue lacks.',
        ],
      },
      {
        heading: 'What we do not do',
        points: [
          'There are no advertisements, no tracking and no statistics by other companies. Pages load nothing from foreign servers.',
          'We do not sell data or share them for marketing.',
          'We collect nothing about the health or situation of individual workers of cooperatives.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'Two, both necessary: one keeps you signed in (up to 14 days), the other shows a message once after a form was sent (up to a minute). That is why you are not asked for consent.',
        ],
      },
      {
        heading: 'How long',
        points: [
          'Account: as long as it is in use. Session: 14 days at most.',
          'Contracts and documents: as long as the law requires of their parties.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You have the right to access, correct, erase, restrict and transfer your data, and to object. Write to the operator at the address in the footer. You may also complain to the President of the Personal Data Protection Office (UODO).',
        ],
      },
    ],
  },
});
