import { siteText } from '../site-text.js';

export const help = siteText({
  pl: {
    title: 'Pomoc',
    lead: 'Najczęstsze pytania i krótkie odpowiedzi.',
    sections: [
      {
        heading: 'Nie mogę się zalogować',
        paragraphs: [
          'Nowe konto trzeba najpierw potwierdzić linkiem z wiadomości e-mail. Jeśli hasło nie działa, ustaw nowe: link przyjdzie na adres konta i działa przez godzinę.',
        ],
        link: { path: '/haslo', label: 'Ustaw nowe hasło' },
      },
      {
        heading: 'Nie przyszła wiadomość',
        paragraphs: [
          'Zajrzyj do spamu. Link potwierdzający działa trzy dni; możesz zarejestrować się jeszcze raz tym samym adresem, a wyślemy nowy.',
        ],
      },
      {
        heading: 'Sesja wygasła w trakcie pisania',
        paragraphs: [
          'Tekst nie ginie: po zalogowaniu zobaczysz go i wyślesz jednym przyciskiem. Pliki czekają godzinę; gdy trzeba je wybrać jeszcze raz, strona o tym powie.',
        ],
      },
      {
        heading: 'Moja organizacja ma już konto',
        paragraphs: [
          'Poproś właściciela konta, aby zaprosił Cię w panelu na stronie „Ludzie”. Jedna osoba może działać w imieniu kilku organizacji i przełączać się między nimi.',
        ],
      },
      {
        heading: 'Jesteśmy założycielem klastra, a profil jest „nieprzejęty”',
        paragraphs: [
          'Profile założycieli powstały na podstawie umowy z 2014 roku. Aby przejąć swój, skontaktuj się z koordynatorem klastra.',
        ],
        link: { path: '/czlonkowie', label: 'Lista członków' },
      },
      {
        heading: 'Koordynator ukrył naszą ofertę',
        paragraphs: [
          'W panelu czeka uzasadnienie. Możecie poprawić ofertę i poprosić o przywrócenie albo odwołać się do rady klastra.',
        ],
      },
      {
        heading: 'Wolne moce: po co je podawać',
        paragraphs: [
          'Spółdzielnia wpisuje, ile jeszcze może przyjąć w każdym z najbliższych dwunastu miesięcy, i wybiera, czy inni widzą liczby, słowa, czy nic. Gdy kupujący przyjmie wycenę, jej ilość odejmie się sama; jeśli mocy nie starcza, przyjąć się nie da i dostawca dostaje wiadomość. Puste pole niczego nie sprawdza.',
        ],
        link: { path: '/panel/moce', label: 'Tabela wolnych mocy' },
      },
      {
        heading: 'Gmina i szkoła: kto kupuje, kto płaci',
        paragraphs: [
          'Szkoła lub ośrodek rejestruje się jako jednostka gminy z NIP gminy. Na zamówieniu stoją wtedy obie: jednostka jako odbiorca, gmina jako nabywca.',
        ],
      },
      {
        heading: 'Co znaczy komunikat o błędzie',
        paragraphs: ['Każdy komunikat ma swoją stronę z wyjaśnieniem.'],
        link: { path: '/problemy', label: 'Wszystkie komunikaty' },
      },
    ],
  },
  en: {
    title: 'Help',
    lead: 'Frequent questions and short answers.',
    sections: [
      {
        heading: 'I cannot sign in',
        paragraphs: [
          'A new account has to be confirmed by the link in the mail first. If the password does not work, set a new one: the link goes to the address of the account and works for one hour.',
        ],
        link: { path: '/haslo', label: 'Set a new password' },
      },
      {
        heading: 'No mail has come',
        paragraphs: [
          'Look into the spam folder. The confirmation link works for three days; you may register again with the same address and a new one will be sent.',
        ],
      },
      {
        heading: 'The session ended while I was writing',
        paragraphs: [
          'Your text is not lost: after signing in you see it and send it with one button. Files wait for an hour; where they have to be chosen again, the page says so.',
        ],
      },
      {
        heading: 'My organisation has an account already',
        paragraphs: [
          'Ask an account owner to invite you on the page “People” of the panel. One person may act for several organisations and switch between them.',
        ],
      },
      {
        heading: 'We are a founder of the cluster and our profile is “unclaimed”',
        paragraphs: [
          'The founders’ profiles were made from the agreement of 2014. To claim yours, contact the coordinator of the cluster.',
        ],
        link: { path: '/czlonkowie', label: 'List of members' },
      },
      {
        heading: 'The coordinator has hidden our listing',
        paragraphs: [
          'The statement of reasons is in your panel. You may correct the listing and ask for it to be restored, or appeal to the council of the cluster.',
        ],
      },
      {
        heading: 'Free capacity: what it is for',
        paragraphs: [
          'A cooperative enters how much it can still take on in each of the coming twelve months, and chooses whether others see numbers, words or nothing. When a buyer accepts a quote its quantity is taken off by itself; where the capacity is not enough the quote cannot be accepted and the supplier is told. An empty field checks nothing.',
        ],
        link: { path: '/panel/moce', label: 'The table of free capacity' },
      },
      {
        heading: 'Municipality and school: who buys, who pays',
        paragraphs: [
          'A school or a centre registers as a municipal unit with the tax number of the municipality. The order then names both: the unit as recipient, the municipality as buyer.',
        ],
      },
      {
        heading: 'What an error message means',
        paragraphs: ['Every message has a page that explains it.'],
        link: { path: '/problemy', label: 'All messages' },
      },
    ],
  },
});
