import { siteText } from '../../site-text.js';

export const terms1 = siteText({
  pl: {
    title: 'Regulamin',
    lead: 'Krótkie zasady korzystania z serwisu Wspólny Rynek.',
    sections: [
      {
        heading: '1. Kto prowadzi serwis',
        paragraphs: [
          'Serwis prowadzi operator, czyli osoba prawna wskazana w stopce. Służy on Warmińsko-Mazurskiemu Klastrowi Ekonomii Społecznej. Klaster nie ma osobowości prawnej: nie sprzedaje, nie przyjmuje płatności i nie jest stroną żadnej umowy.',
        ],
      },
      {
        heading: '2. Dla kogo',
        paragraphs: [
          'Z serwisu korzystają organizacje: firmy, spółdzielnie, samorządy i ich jednostki, organizacje pozarządowe, uczelnie. Kto zakłada konto, oświadcza, że może działać w imieniu swojej organizacji.',
        ],
      },
      {
        heading: '3. Bez opłat',
        paragraphs: [
          'Rejestracja, członkostwo, oferty, zapytania i umowy są bezpłatne. Nie ma prowizji, kaucji ani płatnych miejsc w wynikach.',
        ],
      },
      {
        heading: '4. Umowy',
        paragraphs: [
          'Umowę zawierają kupujący i spółdzielnia. Powstaje, gdy kupujący przyjmie ważną wycenę. Potwierdzenie zamówienia nie jest fakturą; fakturę wystawia dostawca, a płatność idzie na jego konto. Za wykonanie odpowiadają strony umowy.',
        ],
      },
      {
        heading: '5. Treści',
        points: [
          'Każdy odpowiada za to, co publikuje. Teksty i ceny członka zmienia tylko on.',
          'Nie wolno publikować treści bezprawnych, wprowadzających w błąd ani danych o poszczególnych pracownikach.',
          'Koordynator może ukryć lub przywrócić publiczny tekst. Podaje powód, a właściciel może odwołać się do rady klastra.',
        ],
      },
      {
        heading: '6. Wyceny',
        paragraphs: [
          'Wycenę widzą tylko jej autor i adresat. Nie widzi jej koordynator ani inni członkowie. Odbiorca nie może przekazywać jej konkurentom autora.',
        ],
      },
      {
        heading: '7. Członkostwo',
        paragraphs: [
          'Zgłosić się może każdy, kto podziela cele klastra. Odmowa ma powód i można się od niej odwołać. Członek występuje własną decyzją, w każdej chwili; jego profil i oferty znikają od razu, a zawarte umowy trwają.',
        ],
      },
      {
        heading: '8. Kolejność wyników',
        paragraphs: ['Zasady układania wyników są jawne i takie same dla wszystkich.'],
        link: { path: '/jak-sortujemy', label: 'Jak układamy wyniki' },
      },
      {
        heading: '9. Reklamacje',
        paragraphs: [
          'Uwagi do działania serwisu zgłoś operatorowi na adres podany w stopce. Reklamacje towarów i usług kieruj do strony umowy.',
        ],
      },
    ],
  },
  en: {
    title: 'Terms',
    lead: 'The short rules of using Wspólny Rynek.',
    sections: [
      {
        heading: '1. Who runs the site',
        paragraphs: [
          'The site is run by the operator, the legal person named in the footer. It serves the Warmia and Mazury Social Economy Cluster. The cluster has no legal personality: it sells nothing, takes no payments and is party to no contract.',
        ],
      },
      {
        heading: '2. For whom',
        paragraphs: [
          'The site is used by organisations: companies, cooperatives, local governments and their units, non-governmental organisations, universities. Whoever opens an account declares that they may act for their organisation.',
        ],
      },
      {
        heading: '3. No fees',
        paragraphs: [
          'Registration, membership, listings, inquiries and contracts are free. There is no commission, no deposit and no paid place in the results.',
        ],
      },
      {
        heading: '4. Contracts',
        paragraphs: [
          'The contract is between the buyer and the cooperative. It is made when the buyer accepts a valid quote. The order confirmation is no invoice; the supplier issues the invoice and payment goes to its account. The parties answer for performance.',
        ],
      },
      {
        heading: '5. Texts',
        points: [
          'Everybody answers for what they publish. Only the member edits its texts and prices.',
          'Unlawful or misleading texts and data on individual workers may not be published.',
          'The coordinator may hide or restore a public text. It gives the reason, and the owner may appeal to the council of the cluster.',
        ],
      },
      {
        heading: '6. Quotes',
        paragraphs: [
          'Only its author and its addressee see a quote. Neither the coordinator nor other members see it. The recipient may not pass it on to competitors of its author.',
        ],
      },
      {
        heading: '7. Membership',
        paragraphs: [
          'Anybody who shares the goals of the cluster may apply. A refusal has its reason and can be appealed against. A member leaves by its own decision at any moment; its profile and listings disappear at once, and contracts already made go on.',
        ],
      },
      {
        heading: '8. Order of results',
        paragraphs: ['The rules of ordering results are public and the same for all.'],
        link: { path: '/jak-sortujemy', label: 'How results are ordered' },
      },
      {
        heading: '9. Complaints',
        paragraphs: [
          'Send remarks on the working of the site to the operator at the address in the footer. Complaints about goods and services go to the other party of the contract.',
        ],
      },
    ],
  },
});
