import { siteText } from '../../site-text.js';

export const privacy2 = siteText({
  pl: {
    title: 'Prywatność',
    lead: 'Informacja z art. 13 i 14 RODO: jakie dane osobowe przetwarza serwis, po co, na jakiej podstawie i jak długo.',
    sections: [
      {
        heading: 'Kto odpowiada',
        paragraphs: [
          'Administratorem danych jest operator serwisu wskazany na górze tej strony; tam jest też adres do spraw danych osobowych. Klaster nie ma osobowości prawnej, więc nie jest administratorem. Danymi osób wymienionych w zapytaniach, wycenach i umowach każda z ich stron administruje także sama, na własne potrzeby.',
        ],
      },
      {
        heading: 'Jakie dane, po co i na jakiej podstawie',
        points: [
          'Konto (imię i nazwisko, adres e-mail, skrót hasła, język, organizacje i role): aby wykonać umowę o korzystanie z serwisu (art. 6 ust. 1 lit. b RODO).',
          'Bezpieczeństwo (rodzaj urządzenia i czas logowań, drugi krok, klucze dostępu, liczba prób z jednego adresu sieciowego): aby chronić konta; to nasz prawnie uzasadniony interes (lit. f).',
          'Akceptacja regulaminu i przekazane informacje (wersja, czas, formularz): aby móc to wykazać (lit. c w związku z art. 5 ust. 2).',
          'Zapytania, wyceny, wiadomości, pliki i umowy (kto je napisał lub zatwierdził): aby wykonać umowę o korzystanie z serwisu i aby strony miały dowód (lit. b i f).',
          'Osoby, które reprezentują organizację, i jej kontakty (nazwisko, funkcja, telefon, adres): aby umowy nazywały strony poprawnie (lit. f). Dane podaje organizacja.',
          'Zgłoszenie do klastra i władze klastra (kto złożył, kto zasiada w radzie, jak głosował): aby prowadzić sprawy klastra według umowy założycielskiej (lit. f).',
          'Dziennik czynności (kto, co i kiedy): aby strony i rada miały dowód, a operator mógł wyjaśniać błędy i nadużycia (lit. f).',
        ],
        paragraphs: [
          'Podanie danych jest dobrowolne, ale bez imienia i nazwiska oraz adresu e-mail konta nie da się założyć. Imiona, nazwiska i adresy zaproszonych osób pochodzą od tego, kto zaprasza; dane założycieli klastra z umowy z 2014 roku.',
        ],
      },
      {
        heading: 'Kto je dostaje',
        points: [
          'Druga strona zapytania, wyceny i umowy: nazwiska osób, które działają w danej sprawie.',
          'Ludzie tej samej organizacji: nazwisko, adres e-mail i rola.',
          'Firmy, które na zlecenie operatora utrzymują serwer, pliki, kopie i pocztę. O ich nazwy można zapytać operatora.',
          'Organy, gdy wymaga tego prawo. Nikt inny: nie sprzedajemy danych, nie ma reklam, śledzenia ani statystyk obcych firm, strony nie pobierają niczego z obcych serwerów.',
        ],
        paragraphs: [
          'Serwis sam z siebie nie przekazuje danych poza Europejski Obszar Gospodarczy. Jeśli zrobi to dostawca wybrany przez operatora, operator poda tu podstawę.',
        ],
      },
      {
        heading: 'Jak długo',
        points: [
          'Konto: dopóki działa. Sesja: najwyżej 14 dni. Historia logowań: rok.',
          'Link z wiadomości: od godziny (nowe hasło) do 7 dni (zaproszenie do organizacji); link do przejęcia profilu dłużej, do dnia podanego w wiadomości.',
          'Umowy, wyceny i dokumenty: co najmniej 5 lat od końca roku podatkowego, a gdy wymaga tego dofinansowanie lub spór, dłużej.',
          'Dziennik czynności i zapis akceptacji: tak długo, jak sprawy, których dotyczą.',
        ],
        link: { path: '/rejestr-czynnosci', label: 'Rejestr czynności i terminy usuwania' },
      },
      {
        heading: 'Ciasteczka',
        paragraphs: [
          'Trzy, wszystkie niezbędne: zalogowanie (do 14 dni), drugi krok logowania (do 10 minut) i komunikat po wysłaniu formularza (do minuty). Dlatego nie pytamy o zgodę.',
        ],
      },
      {
        heading: 'Czego nie robimy',
        points: [
          'Nie profilujemy i nie podejmujemy decyzji wyłącznie automatycznie.',
          'Nie zbieramy danych o zdrowiu ani sytuacji poszczególnych pracowników spółdzielni.',
          'Zapytań do wyszukiwarki nie łączymy z osobą.',
        ],
      },
      {
        id: 'prawa',
        heading: 'Twoje prawa',
        points: [
          'Dostęp i kopia danych, poprawienie, usunięcie, ograniczenie, przeniesienie (art. 15–20 RODO).',
          'Sprzeciw wobec przetwarzania opartego na prawnie uzasadnionym interesie (art. 21).',
          'Skarga do Prezesa Urzędu Ochrony Danych Osobowych, ul. Moniuszki 1A, 00-014 Warszawa.',
        ],
        paragraphs: [
          'Kopię danych i usunięcie konta zrobisz od razu na stronie „Moje dane” swojego konta. W innych sprawach napisz na adres do spraw danych osobowych z góry strony; odpowiedź przyjdzie najpóźniej po miesiącu.',
        ],
        link: { path: '/konto/moje-dane', label: 'Moje dane' },
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'Information under articles 13 and 14 GDPR: which personal data the site processes, what for, on what ground and how long.',
    sections: [
      {
        heading: 'Who answers for it',
        paragraphs: [
          'The controller is the operator of the site, named at the top of this page together with the address for matters of personal data. The cluster has no legal personality and so is no controller. Each party of an inquiry, a quote or a contract also controls the data of people named there for its own needs.',
        ],
      },
      {
        heading: 'Which data, what for and on what ground',
        points: [
          'Account (name, e-mail address, hash of the password, language, organisations and roles): to perform the contract on using the site (article 6(1)(b) GDPR).',
          'Safety (kind of device and time of sign-ins, second step, passkeys, number of attempts from a network address): to protect accounts, which is our legitimate interest (point f).',
          'Accepting the terms and being informed (version, time, form): to be able to demonstrate it (point c with article 5(2)).',
          'Inquiries, quotes, messages, files and contracts (who wrote or confirmed them): to perform the contract on using the site and to give the parties proof (points b and f).',
          'People who represent an organisation and its contacts (name, office, telephone, address): so that contracts name the parties correctly (point f). The organisation gives these data.',
          'Applications and the bodies of the cluster (who applied, who sits in the council, how they voted): to run the cluster by its founding agreement (point f).',
          'Log of acts (who, what and when): as proof for the parties and the council, and to explain errors and abuse (point f).',
        ],
        paragraphs: [
          'You give data voluntarily, but without a name and an e-mail address there is no account. Names and addresses of invited people come from whoever invites; data of the founders of the cluster from the agreement of 2014.',
        ],
      },
      {
        heading: 'Who receives them',
        points: [
          'The other party of an inquiry, a quote and a contract: names of the people who act in the matter.',
          'People of the same organisation: name, e-mail address and role.',
          'Companies that keep the server, the files, the backups and the mail on behalf of the operator. Ask the operator for their names.',
          'Authorities, when the law requires it. Nobody else: we do not sell data; there are no advertisements, no tracking and no statistics by other companies; pages load nothing from foreign servers.',
        ],
        paragraphs: [
          'The site itself sends no data outside the European Economic Area. If a company chosen by the operator does, the operator names the ground here.',
        ],
      },
      {
        heading: 'How long',
        points: [
          'Account: as long as it is in use. Session: 14 days at most. History of sign-ins: a year.',
          'A link from a mail: from one hour (new password) to 7 days (invitation to an organisation); a link to claim a profile longer, until the day named in the mail.',
          'Contracts, quotes and documents: at least 5 years from the end of the tax year, longer where a grant or a dispute requires it.',
          'The log of acts and the record of acceptance: as long as the matters that they concern.',
        ],
        link: { path: '/rejestr-czynnosci', label: 'Register of processing and terms of deletion' },
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'Three, all necessary: being signed in (up to 14 days), the second step of signing in (up to 10 minutes) and a message after a form was sent (up to a minute). That is why you are not asked for consent.',
        ],
      },
      {
        heading: 'What we do not do',
        points: [
          'We do not profile people and make no decision by automatic means alone.',
          'We collect nothing about the health or situation of individual workers of cooperatives.',
          'We do not link search queries to a person.',
        ],
      },
      {
        id: 'prawa',
        heading: 'Your rights',
        points: [
          'Access and a copy, correction, erasure, restriction, portability (articles 15–20 GDPR).',
          'Objection to processing based on a legitimate interest (article 21).',
          'A complaint to the President of the Personal Data Protection Office (UODO), ul. Moniuszki 1A, 00-014 Warszawa.',
        ],
        paragraphs: [
          'A copy of your data and erasing the account you can do at once on the page “My data” of your account. Otherwise write to the address for matters of personal data at the top of this page; the answer comes within a month.',
        ],
        link: { path: '/konto/moje-dane', label: 'My data' },
      },
    ],
  },
});
