import { siteText } from '../site-text.js';

export const howItWorks = siteText({
  pl: {
    title: 'Jak to działa',
    lead: 'Wspólny Rynek łączy kupujących ze spółdzielniami socjalnymi i firmami społecznymi Warmii i Mazur. Bez opłat, prowizji i płatnych miejsc.',
    sections: [
      {
        id: 'kupuje',
        heading: 'Kupuję',
        points: [
          'Znajdź ofertę w katalogu: po słowach, kategorii albo powiecie, w którym ma być dostawa.',
          'Zapytaj: napisz, czego potrzebujesz, ile, gdzie i na kiedy. Możesz dołączyć pliki.',
          'Dostaniesz wycenę z pozycjami, stawkami VAT i terminem ważności. Możesz dopytać w wątku albo poprosić o poprawkę.',
          'Przyjmujesz wycenę jednym przyciskiem. Obie strony mają wtedy potwierdzenie zamówienia w PDF.',
          'Fakturę wystawia dostawca, płacisz na jego konto. Serwis nie pośredniczy w pieniądzach.',
        ],
        link: { path: '/katalog', label: 'Otwórz katalog' },
      },
      {
        id: 'sprzedaje',
        heading: 'Sprzedaję',
        points: [
          'Członek klastra ma publiczny profil i własne oferty. Tylko on zmienia swoje teksty i ceny.',
          'Zapytania przychodzą do panelu i na e-mail. Odpowiadasz wyceną albo odmową z powodem.',
          'Cen z Twoich wycen nie widzi inny członek ani koordynator.',
        ],
        link: { path: '/rejestracja', label: 'Zarejestruj organizację' },
      },
      {
        id: 'dolacz',
        heading: 'Jak dołączyć do klastra',
        paragraphs: [
          'Klaster jest otwarty dla wszystkich, którzy podzielają jego cele: spółdzielni, organizacji pozarządowych, ZAZ, CIS, samorządów, uczelni, mediów i firm.',
        ],
        points: [
          'Napisz wniosek: kilka zdań o tym, czym się zajmujecie i co łączy Was z klastrem. Konto nie jest do tego potrzebne, do zapisanego wniosku wracasz prywatnym adresem.',
          'Zarejestruj organizację, potwierdź adres e-mail i wyślij wniosek. Strona mówi, czego jeszcze brakuje.',
          'Koordynator odpowiada z uzasadnieniem. Od odmowy można odwołać się do rady klastra.',
          'Wystąpić można w każdej chwili, jednym przyciskiem. Nikt tego nie zatwierdza.',
        ],
        link: { path: '/przystap', label: 'Napisz wniosek' },
      },
      {
        heading: 'Kto jest kim',
        points: [
          'Kupujący i dostawca zawierają umowę między sobą. Klaster ani operator serwisu nie są jej stroną.',
          'Koordynator przyjmuje członków, może ukryć publiczny tekst z podaniem powodu i prowadzi promocję. Niczego za członków nie zmienia.',
          'Rada klastra, po jednym przedstawicielu każdego członka, kontroluje koordynatora i rozpoznaje odwołania.',
        ],
      },
    ],
  },
  en: {
    title: 'How it works',
    lead: 'Wspólny Rynek brings buyers together with the social cooperatives and social enterprises of Warmia and Mazury. No fees, no commission, no paid places.',
    sections: [
      {
        id: 'kupuje',
        heading: 'I buy',
        points: [
          'Find a listing in the catalogue: by words, by category or by the county of delivery.',
          'Ask: say what you need, how much, where and by when. You can attach files.',
          'You get a quote with lines, VAT rates and a date until which it is valid. Ask further questions in the thread or ask for a revision.',
          'You accept the quote with one button. Both sides then hold an order confirmation as PDF.',
          'The supplier issues the invoice and you pay to its account. No money passes through this site.',
        ],
        link: { path: '/katalog', label: 'Open the catalogue' },
      },
      {
        id: 'sprzedaje',
        heading: 'I sell',
        points: [
          'A member of the cluster has a public profile and listings of its own. Nobody else edits its texts and prices.',
          'Inquiries come to your panel and by e-mail. You answer with a quote or a refusal with its reason.',
          'No other member and no coordinator sees the prices of your quotes.',
        ],
        link: { path: '/rejestracja', label: 'Register your organisation' },
      },
      {
        id: 'dolacz',
        heading: 'How to join the cluster',
        paragraphs: [
          'The cluster is open to all who share its goals: cooperatives, non-governmental organisations, vocational activity establishments, social integration centres, local governments, universities, media and companies.',
        ],
        points: [
          'Write the application: a few sentences on what you do and what you share with the cluster. It needs no account; a private address leads back to what you saved.',
          'Register your organisation, confirm your e-mail address and send it. The page tells what is still missing.',
          'The coordinator answers with reasons. You may appeal against a refusal to the council of the cluster.',
          'You can leave at any moment with one button. Nobody approves it.',
        ],
        link: { path: '/przystap', label: 'Write the application' },
      },
      {
        heading: 'Who is who',
        points: [
          'Buyer and supplier contract with each other. Neither the cluster nor the operator of the site is a party.',
          'The coordinator admits members, may hide a public text giving the reason, and runs promotion. It changes nothing for members.',
          'The council, one representative of each member, controls the coordinator and hears appeals.',
        ],
      },
    ],
  },
});
