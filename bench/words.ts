/** What a category's listings are made of: a title is a subject, a manner and sometimes a turn. */
export type CategoryWords = {
  readonly kind: 'product' | 'service';
  readonly subjects: readonly string[];
  readonly manners: readonly string[];
  readonly units: readonly string[];
  /** Least and greatest net price in zloty. */
  readonly price: readonly [number, number];
  readonly vat: '23' | '8' | '5' | 'zw';
  readonly sentences: readonly string[];
};

const list = (text: string): string[] => text.split('; ');

/** By the category's slug. */
export const categoryWords: Readonly<Record<string, CategoryWords>> = {
  catering: {
    kind: 'service',
    subjects: list(
      'Catering; Obiady; Obiady dwudaniowe; Przerwa kawowa; Bufet szwedzki; Śniadania; Zupy; Kanapki konferencyjne; Pierogi; Ciasta domowe; Catering dietetyczny; Kolacja regionalna',
    ),
    manners: list(
      'dla szkół i przedszkoli; dla seniorów; na konferencje; na szkolenia; z dowozem; dla firm; na przyjęcia; wegetariańskie; bezglutenowe; z kuchni mazurskiej',
    ),
    units: ['osoba', 'porcja', 'zestaw'],
    price: [9, 120],
    vat: '8',
    sentences: list(
      'Gotujemy codziennie ze świeżych produktów od rolników z Warmii i Mazur; W menu są dania mięsne, wegetariańskie i bez laktozy; Dowozimy w termosach, odbieramy naczynia i sprzątamy po przyjęciu; Jadłospis układa dietetyk, alergeny podajemy przy każdym daniu',
    ),
  },
  zywnosc: {
    kind: 'product',
    subjects: list(
      'Miód lipowy; Miód gryczany; Konfitury truskawkowe; Soki jabłkowe tłoczone; Sery zagrodowe; Chleb na zakwasie; Kiszonki; Syrop z mniszka; Grzyby suszone; Makaron jajeczny; Olej lniany; Zioła suszone',
    ),
    manners: list(
      'z Mazur; prosto od producenta; w słoikach; w skrzynkach dla kuchni; ekologiczne; w opakowaniu zbiorczym; w zestawie prezentowym; bez cukru; z własnej pasieki i ogrodu; do sklepów i stołówek',
    ),
    units: ['szt.', 'kg', 'l', 'opakowanie'],
    price: [6, 90],
    vat: '5',
    sentences: list(
      'Surowiec pochodzi z naszych upraw i od sąsiadów z gminy; Nie dodajemy konserwantów ani barwników; Każda partia ma numer i datę, badania udostępniamy na prośbę; Większe zamówienia pakujemy na palety',
    ),
  },
  sprzatanie: {
    kind: 'service',
    subjects: list(
      'Sprzątanie biur; Sprzątanie szkół; Sprzątanie klatek schodowych; Mycie okien; Mycie elewacji; Pranie wykładzin; Sprzątanie po remoncie; Dezynfekcja pomieszczeń; Sprzątanie hal; Doczyszczanie posadzek; Pranie tapicerki; Serwis sprzątający',
    ),
    manners: list(
      'codzienne; po godzinach pracy; w abonamencie; dla urzędów; dla wspólnot mieszkaniowych; z własnymi środkami; na telefon; w weekendy; dla przychodni; metodą ekologiczną',
    ),
    units: ['m²', 'godz.', 'm²/mies.', 'mies.'],
    price: [2, 2400],
    vat: '23',
    sentences: list(
      'Pracujemy własnym sprzętem, środki czystości są w cenie; Zespół ma brygadzistkę, która odpowiada za jakość i zastępstwa; Używamy środków ze znakiem Ecolabel; Zakres prac spisujemy w karcie i rozliczamy co miesiąc',
    ),
  },
  turystyka: {
    kind: 'service',
    subjects: list(
      'Noclegi; Zielona szkoła; Spływ kajakowy; Wycieczka rowerowa; Pobyt integracyjny; Wypożyczenie kajaków; Przewodnik; Warsztaty terenowe; Sala konferencyjna; Wyjazd studyjny; Rejs po jeziorze; Pole namiotowe',
    ),
    manners: list(
      'nad jeziorem; dla grup szkolnych; z wyżywieniem; dla firm; dostępne dla osób na wózkach; na Mazurach; całoroczne; z ogniskiem; dla rodzin; jednodniowe',
    ),
    units: ['osoba', 'doba', 'grupa', 'dzień'],
    price: [25, 1800],
    vat: '8',
    sentences: list(
      'Ośrodek leży przy szlaku, dojazd autokarem jest bezpieczny; Pokoje są dwu- i czteroosobowe z łazienkami; Program dobieramy do wieku i sprawności uczestników; Kadra ma uprawnienia ratownicze i wychowawcze',
    ),
  },
  'uslugi-komunalne': {
    kind: 'service',
    subjects: list(
      'Odśnieżanie; Zamiatanie ulic; Utrzymanie przystanków; Opróżnianie koszy; Utrzymanie placów zabaw; Sprzątanie parków; Koszenie poboczy; Malowanie pasów; Utrzymanie cmentarza; Obsługa szaletów; Czyszczenie wpustów; Roznoszenie decyzji podatkowych',
    ),
    manners: list(
      'dla gmin; całoroczne; w sezonie zimowym; interwencyjne; dla wspólnot; ręczne i mechaniczne; z wywozem; dla zarządców dróg; na osiedlach; z dyżurem całodobowym',
    ),
    units: ['godz.', 'm²', 'km', 'mies.'],
    price: [3, 9000],
    vat: '8',
    sentences: list(
      'Mamy ciągniki, pługi i własną bazę; Dyżurny odbiera telefon przez całą dobę; Prace dokumentujemy zdjęciami; Zatrudniamy mieszkańców gminy, w której pracujemy',
    ),
  },
  opieka: {
    kind: 'service',
    subjects: list(
      'Usługi opiekuńcze; Opieka nad seniorem; Asystent osoby z niepełnosprawnością; Opieka wytchnieniowa; Teleopieka; Klub seniora; Opieka nad dziećmi; Transport do lekarza; Pomoc w zakupach; Rehabilitacja domowa; Zajęcia usprawniające; Wypożyczenie sprzętu rehabilitacyjnego',
    ),
    manners: list(
      'w miejscu zamieszkania; dla ośrodków pomocy; w weekendy; całodobowe; po szpitalu; w gminach wiejskich; na godziny; z dojazdem; specjalistyczne; w małych grupach',
    ),
    units: ['godz.', 'wizyta', 'dzień', 'mies.'],
    price: [28, 900],
    vat: 'zw',
    sentences: list(
      'Opiekunki mają kwalifikacje i są zatrudnione na umowę o pracę; Zastępstwo zapewniamy tego samego dnia; Prowadzimy dziennik usług i rozliczamy godziny z ośrodkiem; Współpracujemy z pielęgniarką środowiskową',
    ),
  },
  zielen: {
    kind: 'service',
    subjects: list(
      'Koszenie trawników; Pielęgnacja zieleni; Zakładanie ogrodów; Przycinanie żywopłotów; Wycinka drzew; Sadzenie drzew; Rabaty bylinowe; Zakładanie trawników; Grabienie liści; Sadzonki bylin; Kompost ogrodowy; Nawadnianie ogrodów',
    ),
    manners: list(
      'na terenach gminnych; w abonamencie; dla wspólnot; z wywozem; z gwarancją przyjęcia; z projektem; ręczne; metodą alpinistyczną; przy szkołach; na cmentarzach',
    ),
    units: ['m²', 'szt.', 'godz.', 'mb'],
    price: [1, 700],
    vat: '8',
    sentences: list(
      'Pracami kieruje ogrodnik z uprawnieniami inspektora; Sadzimy gatunki rodzime, odporne na suszę; Odpady zielone kompostujemy u siebie; Przyjeżdżamy z własnym sprzętem i paliwem',
    ),
  },
  pralnia: {
    kind: 'service',
    subjects: list(
      'Pranie pościeli; Pranie odzieży roboczej; Pranie obrusów; Pranie firan; Pranie dywanów; Maglowanie; Wynajem pościeli; Wynajem ręczników; Pranie mundurów; Pranie koców; Pranie mopów; Prasowanie',
    ),
    manners: list(
      'dla hoteli; dla szpitali; z odbiorem i dowozem; w dwa dni; dla restauracji; na kilogramy; w barierze higienicznej; dla domów pomocy; ekspresowe; dla firm',
    ),
    units: ['kg', 'szt.', 'komplet'],
    price: [4, 60],
    vat: '23',
    sentences: list(
      'Pierzemy w barierze higienicznej z badaniami sanepidu; Odbieramy i przywozimy własnym autem; Każdy worek ma etykietę i wykaz; Drobne naprawy robimy bez dopłaty',
    ),
  },
  szycie: {
    kind: 'product',
    subjects: list(
      'Torby bawełniane; Fartuchy; Pościel; Odzież robocza; Kamizelki odblaskowe; Zasłony; Maskotki; Worki na buty; Czapki; Stroje ludowe; Poduszki; Plecaki',
    ),
    manners: list(
      'z nadrukiem; szyte na miarę; z bawełny ekologicznej; z materiałów z odzysku; dla szkół; dla gastronomii; w dużych nakładach; z haftem; w kolorach gminy; na zamówienie',
    ),
    units: ['szt.', 'komplet'],
    price: [8, 260],
    vat: '23',
    sentences: list(
      'Szyjemy w naszej pracowni, od wzoru do metki; Próbkę pokazujemy przed szyciem całości; Nadruk robimy sitodrukiem, wytrzymuje pranie w 60 stopniach; Poprawki są w cenie',
    ),
  },
  'druk-reklama': {
    kind: 'product',
    subjects: list(
      'Ulotki; Plakaty; Kalendarze ścienne; Wizytówki; Roll-up; Teczki ofertowe; Kubki z nadrukiem; Banery; Naklejki; Broszury; Gadżety reklamowe; Dyplomy',
    ),
    manners: list(
      'z projektem; w małych nakładach; dla urzędów; ekspresowe; na papierze z odzysku; z dostawą; dla projektów unijnych; pełnokolorowe; na wydarzenia; dla szkół',
    ),
    units: ['szt.', '100 szt.', 'nakład'],
    price: [1, 900],
    vat: '23',
    sentences: list(
      'Projekt przygotowuje grafik, dwie poprawki są w cenie; Drukujemy cyfrowo i offsetowo; Znamy zasady oznaczania projektów unijnych; Pakujemy w paczki po sto sztuk',
    ),
  },
  stolarstwo: {
    kind: 'product',
    subjects: list(
      'Ławki parkowe; Stoły biesiadne; Donice drewniane; Regały; Meble szkolne; Place zabaw; Budki lęgowe; Altany; Wiaty rowerowe; Tablice informacyjne; Skrzynki; Kosze na śmieci',
    ),
    manners: list(
      'z drewna sosnowego; z modrzewia; z montażem; na wymiar; dla gmin; impregnowane; z certyfikatem; z drewna z odzysku; dla przedszkoli; z dostawą',
    ),
    units: ['szt.', 'komplet', 'm²'],
    price: [40, 6500],
    vat: '23',
    sentences: list(
      'Drewno pochodzi z lasów z certyfikatem FSC; Wykonujemy rysunek i próbkę koloru; Montujemy na kotwach lub fundamencie; Dajemy trzy lata gwarancji',
    ),
  },
  remonty: {
    kind: 'service',
    subjects: list(
      'Malowanie wnętrz; Remont łazienki; Układanie płytek; Gładzie i tynki; Remont świetlicy; Docieplanie; Układanie paneli; Drobne naprawy; Prace wykończeniowe; Montaż drzwi; Układanie kostki; Rozbiórki',
    ),
    manners: list(
      'w szkołach; w mieszkaniach komunalnych; pod klucz; w czasie ferii; z materiałem; dla wspólnot; z usuwaniem barier; w obiektach zabytkowych; z gwarancją; na stawkę godzinową',
    ),
    units: ['m²', 'godz.', 'usługa'],
    price: [20, 12000],
    vat: '23',
    sentences: list(
      'Kosztorys robimy po wizji lokalnej, bez opłat; Kierownik budowy ma uprawnienia; Wynosimy i utylizujemy gruz; Terminów dotrzymujemy, bo zespoły mamy własne',
    ),
  },
  transport: {
    kind: 'service',
    subjects: list(
      'Przeprowadzki; Przewóz osób; Przewóz osób z niepełnosprawnościami; Dowóz uczniów; Transport mebli; Kurier lokalny; Wynajem busa; Przewóz materiałów; Przeprowadzki biur; Dowóz posiłków; Transport archiwów; Wnoszenie i rozładunek',
    ),
    manners: list(
      'busem z windą; po województwie; w weekendy; dla szkół; z pakowaniem; na telefon; dla seniorów; w stałych godzinach; po całym kraju; z opiekunem',
    ),
    units: ['km', 'godz.', 'kurs'],
    price: [3, 1500],
    vat: '8',
    sentences: list(
      'Auta mają windy i pasy dla wózków; Ładunek jest ubezpieczony; Opiekun pomaga od drzwi do drzwi; Trasę i godzinę potwierdzamy dzień wcześniej',
    ),
  },
  recykling: {
    kind: 'service',
    subjects: list(
      'Odbiór elektrośmieci; Odbiór makulatury; Zbiórka odzieży; Demontaż mebli; Odbiór gabarytów; Regeneracja tonerów; Odbiór folii; Naprawa sprzętu; Odbiór złomu; Segregacja odpadów; Punkt ponownego użycia; Odbiór baterii',
    ),
    manners: list(
      'z urzędów; z firm; z kartą przekazania; bezpłatny od 200 kg; cykliczny; dla wspólnot; z protokołem; z dojazdem; z raportem rocznym; dla szkół',
    ),
    units: ['kg', 'kurs', 'm³'],
    price: [1, 600],
    vat: '8',
    sentences: list(
      'Mamy wpis do BDO i wystawiamy karty przekazania odpadów; Sprawny sprzęt naprawiamy i oddajemy potrzebującym; Pojemniki podstawiamy bez opłat; Raport z masy odpadów wysyłamy po roku',
    ),
  },
  archiwizacja: {
    kind: 'service',
    subjects: list(
      'Porządkowanie akt; Skanowanie dokumentów; Niszczenie dokumentów; Brakowanie akt; Przechowywanie akt; Digitalizacja map; Spisy zdawczo-odbiorcze; Oprawa dokumentów; Indeksowanie; Wprowadzanie danych; Transkrypcja nagrań; Archiwum zakładowe',
    ),
    manners: list(
      'dla gmin; dla firm; na miejscu; z certyfikatem; wielkoformatowe; z OCR; w klasie P-4; dla spółdzielni; z odbiorem; po likwidacji',
    ),
    units: ['mb', 'strona', 'kg', 'karton'],
    price: [1, 400],
    vat: '23',
    sentences: list(
      'Archiwista ma kurs drugiego stopnia; Dokumenty przewozimy zamkniętym autem z plombą; Skany opisujemy zgodnie z jednolitym wykazem akt; Po zniszczeniu wystawiamy protokół',
    ),
  },
  it: {
    kind: 'service',
    subjects: list(
      'Strona internetowa; Audyt dostępności; Serwis komputerów; Opieka informatyczna; Sklep internetowy; Szkolenie z cyberbezpieczeństwa; Kopie zapasowe; Administracja siecią; Napisy do filmów; Dokumenty dostępne cyfrowo; Obsługa mediów społecznościowych; Regeneracja laptopów',
    ),
    manners: list(
      'dla urzędów; dla szkół; zgodnie z WCAG; w abonamencie; dla organizacji; z hostingiem; zdalnie; z dojazdem; dla małych firm; z dokumentacją',
    ),
    units: ['usługa', 'godz.', 'mies.', 'szt.'],
    price: [60, 9500],
    vat: '23',
    sentences: list(
      'Testują osoby, które na co dzień używają czytników ekranu; Odpowiadamy na zgłoszenia w cztery godziny robocze; Kod i treści są własnością zamawiającego; Szkolimy pracowników z obsługi',
    ),
  },
  wydarzenia: {
    kind: 'service',
    subjects: list(
      'Animacje dla dzieci; Obsługa festynu; Wynajem namiotów; Nagłośnienie; Organizacja konferencji; Warsztaty ceramiczne; Dmuchane zamki; Gra terenowa; Obsługa jarmarku; Fotobudka; Wynajem stołów i ławek; Wieczór regionalny',
    ),
    manners: list(
      'na dni gminy; dla firm; dla szkół; z obsługą; plenerowe; w języku migowym; na pikniki; z prowadzącym; dla seniorów; na święta',
    ),
    units: ['godz.', 'wydarzenie', 'doba', 'osoba'],
    price: [35, 14000],
    vat: '23',
    sentences: list(
      'Scenariusz uzgadniamy z zamawiającym; Mamy ubezpieczenie i atesty na sprzęt; Rozstawiamy i sprzątamy po wydarzeniu; Zapewniamy tłumacza języka migowego',
    ),
  },
  rekodzielo: {
    kind: 'product',
    subjects: list(
      'Ceramika; Świece sojowe; Upominki; Kosze wiklinowe; Kosze prezentowe; Biżuteria; Ozdoby świąteczne; Kartki okolicznościowe; Mydła; Obrazy; Magnesy; Drewniane zabawki',
    ),
    manners: list(
      'ręcznie robione; z logo; na święta; dla gości urzędu; w pudełku; z motywem warmińskim; z gliny; dla dzieci; na jubileusz; w zestawach',
    ),
    units: ['szt.', 'zestaw', 'komplet'],
    price: [5, 320],
    vat: '23',
    sentences: list(
      'Każdy przedmiot powstaje w warsztacie terapii zajęciowej i jest trochę inny; Pakujemy w pudełka z papieru z odzysku; Dodajemy kartkę z historią pracowni; Wzór z herbem przygotowujemy w tydzień',
    ),
  },
};

/** Said of listings of every category. */
export const commonSentences = list(
  'Jesteśmy podmiotem ekonomii społecznej, zysk przeznaczamy na reintegrację; Możliwe zlecenie z klauzulą społeczną; Faktura z terminem płatności 14 dni; Wycenę przygotowujemy w dwa dni robocze; Pracujemy od poniedziałku do soboty; Referencje udostępniamy na prośbę; Zatrudniamy osoby z niepełnosprawnościami; Przyjmujemy zamówienia jednorazowe i stałe; Termin ustalamy telefonicznie; Obsługujemy szkoły, urzędy, firmy i parafie',
);

/** Behind some titles. */
export const turns = list(
  'od 10 sztuk; na cały rok; z rabatem dla stałych klientów; także w soboty; w krótkim terminie; dla małych zamówień; z dojazdem do klienta; z próbką gratis; od ręki; z umową ramową',
);
