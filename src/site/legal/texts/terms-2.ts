import { siteText } from '../../site-text.js';

export const terms2 = siteText({
  pl: {
    title: 'Regulamin',
    lead: 'Zasady korzystania z serwisu Wspólny Rynek: usług świadczonych drogą elektroniczną przez operatora.',
    sections: [
      {
        heading: '1. Kto prowadzi serwis',
        paragraphs: [
          'Serwis prowadzi operator, czyli osoba prawna wskazana na górze tej strony i w stopce. To z operatorem zawiera umowę o korzystanie z serwisu każdy, kto zakłada konto. Serwis służy Warmińsko-Mazurskiemu Klastrowi Ekonomii Społecznej. Klaster nie ma osobowości prawnej: nie sprzedaje, nie przyjmuje płatności i nie jest stroną żadnej umowy.',
          'Punktem kontaktowym dla użytkowników i dla organów (art. 11 i 12 rozporządzenia UE 2022/2065) jest adres e-mail operatora. Można pisać po polsku i po angielsku. Odpowiada człowiek.',
        ],
      },
      {
        heading: '2. Co serwis daje',
        points: [
          'Każdemu, bez konta: katalog ofert, spis członków klastra, wyszukiwarkę.',
          'Kupującym: zapytania o ofertę, wyceny, umowy i potwierdzenia zamówień.',
          'Członkom klastra: profil publiczny, oferty, wolne moce, wyceny, umowy.',
          'Koordynatorowi i radzie klastra: przyjmowanie członków, moderację, głosowania.',
          'Programom: interfejs JSON opisany na stronie /api/docs.',
        ],
      },
      {
        heading: '3. Dla kogo',
        paragraphs: [
          'Z serwisu korzystają organizacje: firmy, spółdzielnie, samorządy i ich jednostki, organizacje pozarządowe, uczelnie. Nie jest przeznaczony dla konsumentów. Kto działa w imieniu organizacji, oświadcza, że ma do tego prawo.',
        ],
      },
      {
        heading: '4. Konto: początek i koniec',
        points: [
          'Umowa z operatorem powstaje, gdy akceptujesz regulamin, a potem potwierdzasz adres e-mail. Zapisujemy wersję regulaminu, datę i formularz; widzisz je na stronie „Moje dane”.',
          'Umowa jest bezterminowa i bezpłatna. Możesz ją zakończyć w każdej chwili, usuwając konto na stronie „Moje dane”.',
          'Konto jest osobiste. Nie udostępniaj hasła; dla współpracowników są zaproszenia.',
          'Operator może zablokować konto, które służy do łamania prawa lub regulaminu albo zagraża bezpieczeństwu innych. Podaje powód na piśmie. Konto, które nie zagraża innym, zamyka najwcześniej 30 dni po zapowiedzi.',
        ],
      },
      {
        heading: '5. Bez opłat',
        paragraphs: [
          'Rejestracja, członkostwo, oferty, zapytania i umowy są bezpłatne. Nie ma prowizji, kaucji ani płatnych miejsc w wynikach. Wyróżnienia na stronie głównej nadaje koordynator na określony czas i nikt za nie nie płaci.',
        ],
      },
      {
        heading: '6. Czego potrzeba',
        paragraphs: [
          'Wystarczy przeglądarka w aktualnej wersji i adres e-mail. Serwis działa bez JavaScriptu. Ciasteczka są potrzebne tylko do zalogowania. Połączenie jest szyfrowane, o ile adres zaczyna się od https.',
        ],
      },
      {
        heading: '7. Umowy między organizacjami',
        paragraphs: [
          'Umowę zawierają kupujący i dostawca. Powstaje, gdy kupujący przyjmie ważną wycenę. Operator nie jest jej stroną i nie odpowiada za jej wykonanie. Potwierdzenie zamówienia nie jest fakturą; fakturę wystawia dostawca, a płatność idzie wprost na jego konto.',
        ],
      },
      {
        heading: '8. Wyceny',
        paragraphs: [
          'Wycenę widzą tylko jej autor i adresat. Nie widzi jej koordynator ani inni członkowie. Odbiorca nie może przekazywać jej konkurentom autora.',
        ],
      },
      {
        heading: '9. Treści i ich zgłaszanie',
        points: [
          'Każdy odpowiada za to, co publikuje. Teksty i ceny członka zmienia tylko on.',
          'Nie wolno publikować treści bezprawnych, wprowadzających w błąd, obraźliwych, naruszających cudze prawa ani danych o poszczególnych pracownikach, ich zdrowiu lub sytuacji.',
          'Treść bezprawną lub sprzeczną z regulaminem może zgłosić każdy: linkiem „Zgłoś tę treść” przy ofercie lub profilu albo pisząc do operatora, gdzie ona jest, dlaczego jest bezprawna, kto zgłasza (art. 16 rozporządzenia 2022/2065). Kto poda adres, dostaje potwierdzenie i wiadomość o decyzji.',
          'Publiczny tekst może ukryć lub przywrócić koordynator. Decyduje człowiek; serwis niczego nie ukrywa samoczynnie.',
          'Kto opublikował tekst, dostaje uzasadnienie: co ukryto, z jakiego powodu i na jakiej podstawie (art. 17). Może odwołać się do rady klastra. Pozostaje mu też droga sądowa.',
          'Kto często zgłasza rzeczy oczywiście bezzasadne albo publikuje rzeczy oczywiście bezprawne, może po ostrzeżeniu stracić tę możliwość na pewien czas.',
        ],
      },
      {
        heading: '10. Członkostwo w klastrze',
        paragraphs: [
          'Konto i członkostwo to dwie różne rzeczy. Zgłosić się do klastra może każdy, kto podziela jego cele. Odmowa ma powód i można się od niej odwołać do rady. Członek występuje własną decyzją, w każdej chwili; jego profil i oferty znikają od razu, a zawarte umowy trwają.',
        ],
      },
      {
        heading: '11. Kolejność wyników',
        paragraphs: [
          'Zasady układania wyników są jawne, takie same dla wszystkich i nie zależą od pieniędzy. Serwis nie zbiera opinii ani ocen i nie dobiera wyników do osoby.',
        ],
        link: { path: '/jak-sortujemy', label: 'Jak układamy wyniki' },
      },
      {
        heading: '12. Dane osobowe i dostępność',
        paragraphs: [
          'Jakie dane przetwarzamy, po co i jak długo, mówi informacja o danych osobowych. O dostępności mówi osobna deklaracja.',
        ],
        link: { path: '/prywatnosc', label: 'Informacja o danych osobowych' },
      },
      {
        heading: '13. Reklamacje',
        points: [
          'Reklamację dotyczącą działania serwisu wyślij operatorowi na adres podany na górze strony: co się stało, kiedy i czego oczekujesz. Operator odpowiada w ciągu 14 dni.',
          'Reklamacje towarów i usług kieruj do drugiej strony umowy.',
        ],
      },
      {
        heading: '14. Odpowiedzialność i przerwy',
        paragraphs: [
          'Operator dokłada starań, aby serwis działał stale, ale nie obiecuje braku przerw. Odpowiada za własne działania na zasadach ogólnych. Za cudze treści odpowiada wtedy, gdy wie, że są bezprawne, i nie usuwa ich niezwłocznie.',
        ],
      },
      {
        heading: '15. Zmiany regulaminu',
        points: [
          'Nową wersję ogłaszamy tutaj i w panelu co najmniej 15 dni przed jej wejściem w życie, ze zdaniem o tym, co się zmienia. Krótszy termin jest możliwy, gdy zmiany wymaga prawo lub bezpieczeństwo.',
          'Przy pierwszym logowaniu po tym dniu prosimy o akceptację. Kto nie akceptuje, może dalej wszystko czytać, pobrać swoje dane i odejść, ale niczego nowego nie zrobi.',
          'Wszystkie wcześniejsze wersje pozostają do przeczytania na dole strony.',
        ],
      },
      {
        heading: '16. Prawo',
        paragraphs: ['Obowiązuje prawo polskie. Spory rozstrzyga sąd właściwy według przepisów ogólnych.'],
      },
    ],
  },
  en: {
    title: 'Terms',
    lead: 'The rules of using Wspólny Rynek: services that the operator provides electronically. The Polish text prevails.',
    sections: [
      {
        heading: '1. Who runs the site',
        paragraphs: [
          'The site is run by the operator, the legal person named at the top of this page and in the footer. Whoever opens an account makes a contract on using the site with the operator. The site serves the Warmia and Mazury Social Economy Cluster. The cluster has no legal personality: it sells nothing, takes no payments and is party to no contract.',
          'The point of contact for users and authorities (articles 11 and 12 of Regulation (EU) 2022/2065) is the e-mail address of the operator. You may write in Polish or in English. A person answers.',
        ],
      },
      {
        heading: '2. What the site offers',
        points: [
          'To everybody, without an account: the catalogue of listings, the directory of members, the search.',
          'To buyers: inquiries, quotes, contracts and order confirmations.',
          'To members of the cluster: a public profile, listings, free capacity, quotes, contracts.',
          'To the coordinator and the council of the cluster: admission of members, moderation, votes.',
          'To programs: a JSON interface, described at /api/docs.',
        ],
      },
      {
        heading: '3. For whom',
        paragraphs: [
          'The site is used by organisations: companies, cooperatives, local governments and their units, non-governmental organisations, universities. It is not meant for consumers. Whoever acts for an organisation declares that they may.',
        ],
      },
      {
        heading: '4. An account: beginning and end',
        points: [
          'The contract with the operator is made when you accept the terms and then confirm your e-mail address. We record the version of the terms, the time and the form; you see them on the page “My data”.',
          'The contract has no term and is free of charge. You may end it at any moment by erasing the account on the page “My data”.',
          'An account is personal. Do not share the password; invite your colleagues instead.',
          'The operator may block an account that serves to break the law or the terms, or endangers the safety of others. It gives the reason in writing. An account that endangers nobody is closed 30 days after notice at the earliest.',
        ],
      },
      {
        heading: '5. No fees',
        paragraphs: [
          'Registration, membership, listings, inquiries and contracts are free. There is no commission, no deposit and no paid place in the results. Features on the home page are given by the coordinator for a limited time, and nobody pays for them.',
        ],
      },
      {
        heading: '6. What you need',
        paragraphs: [
          'A browser in its present version and an e-mail address are enough. The site works without JavaScript. Cookies are needed for signing in only. The connection is encrypted when the address begins with https.',
        ],
      },
      {
        heading: '7. Contracts between organisations',
        paragraphs: [
          'The contract is between the buyer and the supplier. It is made when the buyer accepts a valid quote. The operator is not party to it and does not answer for its performance. The order confirmation is no invoice; the supplier issues the invoice and payment goes straight to its account.',
        ],
      },
      {
        heading: '8. Quotes',
        paragraphs: [
          'Only its author and its addressee see a quote. Neither the coordinator nor other members see it. The recipient may not pass it on to competitors of its author.',
        ],
      },
      {
        heading: '9. Content and reporting it',
        points: [
          'Everybody answers for what they publish. Only the member edits its texts and prices.',
          'It is forbidden to publish content that is unlawful, misleading, insulting or infringes the rights of others, or data on individual workers, their health or situation.',
          'Anybody may report content that is unlawful or against the terms by the link for reporting at a listing or a profile, or by writing to the operator where it is, why it is unlawful, who reports it (article 16 of Regulation 2022/2065). Whoever gives an address gets a confirmation and hears of the decision.',
          'A public text can be hidden or restored by the coordinator. A person decides; the site hides nothing by itself.',
          'Whoever published the text gets a statement of reasons: what was hidden, why and on what ground (article 17). They may appeal to the council of the cluster. They may also go to court.',
          'Whoever often reports what is plainly unfounded, or publishes what is plainly unlawful, may after a warning lose that possibility for a time.',
        ],
      },
      {
        heading: '10. Membership in the cluster',
        paragraphs: [
          'An account and membership are two different things. Anybody who shares the goals of the cluster may apply. A refusal has its reason and can be appealed against to the council. A member leaves by its own decision at any moment; its profile and listings disappear at once, and contracts already made go on.',
        ],
      },
      {
        heading: '11. Order of results',
        paragraphs: [
          'The rules of ordering results are public, the same for all, and do not depend on money. The site collects no reviews or ratings and does not fit results to a person.',
        ],
        link: { path: '/jak-sortujemy', label: 'How results are ordered' },
      },
      {
        heading: '12. Personal data and accessibility',
        paragraphs: [
          'Which data we process, what for and how long is said in the information on personal data. Accessibility has a statement of its own.',
        ],
        link: { path: '/prywatnosc', label: 'How personal data are used' },
      },
      {
        heading: '13. Complaints',
        points: [
          'Send a complaint about the working of the site to the operator at the address at the top of this page: what happened, when, and what you expect. The operator answers within 14 days.',
          'Complaints about goods and services go to the other party of the contract.',
        ],
      },
      {
        heading: '14. Liability and interruptions',
        paragraphs: [
          'The operator does its best to keep the site running but does not promise that it never stops. It answers for its own acts under general law. For content of others it answers when it knows that it is unlawful and does not remove it promptly.',
        ],
      },
      {
        heading: '15. Changes of the terms',
        points: [
          'A new version is published here and in the panel at least 15 days before it takes effect, with a sentence on what changes. A shorter time is possible when the law or safety requires the change.',
          'At the first sign-in after that day we ask you to accept it. Whoever does not may still read everything, fetch their data and leave, but can do nothing new.',
          'All earlier versions can be read at the bottom of the page.',
        ],
      },
      {
        heading: '16. Law',
        paragraphs: ['Polish law applies. Disputes go to the court that general law names.'],
      },
    ],
  },
});
