/** The forty example listings as far as finding them goes: SKU; title; category; supplier; CPV. */
export const listings = `
  L01; Catering konferencyjny – przerwy kawowe i lunch; Catering i gastronomia; „BABINIEC” Spółdzielnia Socjalna; 55520000-1
  L02; Obiady dwudaniowe z dowozem do szkół i przedszkoli; Catering i gastronomia; „BABINIEC” Spółdzielnia Socjalna; 55524000-9
  L03; Kanapki i przekąski wegetariańskie na spotkania; Catering i gastronomia; „EKO FREE” Spółdzielnia Socjalna; 15811511-1
  L04; Pierogi i wyroby garmażeryjne ręcznie lepione; Żywność; „EKO FREE” Spółdzielnia Socjalna; 15894300-4
  L05; Sprzątanie biur – abonament miesięczny; Sprzątanie; „APROPO'S” Wielobranżowa Spółdzielnia Socjalna; 90919200-4
  L06; Mycie okien i witryn w budynkach użyteczności publicznej; Sprzątanie; „APROPO'S” Wielobranżowa Spółdzielnia Socjalna; 90911300-9
  L07; Parowe czyszczenie tapicerki i wykładzin; Sprzątanie; „ECO STEAM” Spółdzielnia Socjalna; 90910000-9
  L08; Nocleg grupowy w hostelu ze śniadaniem; Turystyka i noclegi; „ECO STEAM” Spółdzielnia Socjalna; 55210000-5
  L09; Kompleksowe sprzątanie szkół i świetlic wiejskich; Sprzątanie; „LIDER” Spółdzielnia Socjalna; 90919300-5
  L10; Całoroczna opieka nad grobami; Usługi komunalne i porządkowe; „LIDER” Spółdzielnia Socjalna; 98371111-5
  L11; Usługi opiekuńcze w domu seniora; Opieka i usługi społeczne; „LIDER” Spółdzielnia Socjalna; 85311100-3
  L12; Koszenie trawników i utrzymanie terenów zielonych; Zieleń i ogrody; „ARKA” Ornecka Spółdzielnia Socjalna; 77310000-6
  L13; Przycinanie żywopłotów i pielęgnacja krzewów; Zieleń i ogrody; „ARKA” Ornecka Spółdzielnia Socjalna; 77342000-9
  L14; Odśnieżanie chodników, placów i parkingów; Usługi komunalne i porządkowe; „ARKA” Ornecka Spółdzielnia Socjalna; 90620000-9
  L15; Zamiatanie ulic i sprzątanie parkingów; Usługi komunalne i porządkowe; „G-URAL” Spółdzielnia Socjalna; 90610000-6
  L16; Pranie i maglowanie pościeli oraz obrusów; Pralnia; „MARZENIA” Spółdzielnia Socjalna; 98310000-9
  L17; Klubik dziecięcy – opieka dzienna nad dziećmi; Opieka i usługi społeczne; „MARZENIA” Spółdzielnia Socjalna; 85312110-3
  L18; Szycie firan, zasłon i obrusów na wymiar; Szycie i krawiectwo; „BABINIEC” Spółdzielnia Socjalna; 98393000-4
  L19; Poprawki krawieckie i naprawa odzieży roboczej; Szycie i krawiectwo; „BABINIEC” Spółdzielnia Socjalna; 50830000-2
  L20; Torby bawełniane z nadrukiem logo; Szycie i krawiectwo; „PTASZARNIA” Spółdzielnia Socjalna; 18936000-9
  L21; Druk ulotek i plakatów; Druk i reklama; „STUDIO KOMERCJA” Spółdzielnia Socjalna; 22140000-3
  L22; Banery, szyldy i tablice reklamowe; Druk i reklama; „STUDIO KOMERCJA” Spółdzielnia Socjalna; 79341000-6
  L23; Gadżety firmowe: kubki, długopisy, smycze z logo; Druk i reklama; „STUDIO KOMERCJA” Spółdzielnia Socjalna; 39294100-0
  L24; Oprawa i bindowanie dokumentów, introligatornia; Druk i reklama; „APROPO'S” Wielobranżowa Spółdzielnia Socjalna; 79971000-1
  L25; Ławki i stoły drewniane do parku; Stolarstwo i meble; TMB Spółdzielnia Socjalna; 37535200-9
  L26; Renowacja i naprawa mebli; Stolarstwo i meble; TMB Spółdzielnia Socjalna; 50850000-8
  L27; Montaż drzwi i stolarki okiennej; Stolarstwo i meble; TMB Spółdzielnia Socjalna; 45421000-4
  L28; Drobne remonty pomieszczeń i prace wykończeniowe; Remonty i budownictwo; „SZANSA” Olsztyńska Wielobranżowa Spółdzielnia Socjalna; 45453000-7
  L29; Malowanie ścian i elewacji; Remonty i budownictwo; „SZANSA” Olsztyńska Wielobranżowa Spółdzielnia Socjalna; 45442100-8
  L30; Przeprowadzki biur i szkół; Transport i przeprowadzki; „WARMAX” Wielobranżowa Spółdzielnia Socjalna; 98392000-7
  L31; Przewóz osób busem 8+1, także osób z niepełnosprawnościami; Transport i przeprowadzki; „WARMAX” Wielobranżowa Spółdzielnia Socjalna; 60140000-1
  L32; Odbiór i recykling elektrośmieci; Odpady i recykling; „ECO GREEN RECYKLING” Spółdzielnia Socjalna; 90514000-3
  L33; Wywóz gabarytów i opróżnianie piwnic; Odpady i recykling; „ECO GREEN RECYKLING” Spółdzielnia Socjalna; 90511000-2
  L34; Archiwizacja dokumentów – porządkowanie akt; Archiwizacja i obsługa dokumentów; „APROPO'S” Wielobranżowa Spółdzielnia Socjalna; 79995100-6
  L35; Skanowanie i digitalizacja dokumentów; Archiwizacja i obsługa dokumentów; „APROPO'S” Wielobranżowa Spółdzielnia Socjalna; 79999100-4
  L36; Strona internetowa zgodna z WCAG 2.1 AA; Informatyka; „STUDIO KOMERCJA” Spółdzielnia Socjalna; 72413000-8
  L37; Pokazy historyczne i warsztaty dawnych rzemiosł; Wydarzenia i animacje; „ŻYWA HISTORIA” Spółdzielnia Socjalna; 79952100-3
  L38; Animacje dla dzieci na festyny i pikniki; Wydarzenia i animacje; „BAJKOWA KRAINA” Spółdzielnia Socjalna; 92331210-5
  L39; Przewodnik po Olsztynie i zamkach Warmii; Turystyka i noclegi; „ŻYWA HISTORIA” Spółdzielnia Socjalna; 63514000-5
  L40; Upominki i kosze prezentowe z rękodzieła; Rękodzieło i upominki; „PTASZARNIA” Spółdzielnia Socjalna; 37810000-9
`;

/** What buyers type; how it differs from a listing's words; the SKUs of right answers. */
export const queries = `
  sprzatanie biur; brak-diakr; L05
  sprzontanie; literówka; L05 L09
  sprzątaczka do szkoły; synonim; L09 L05
  czyszczenie witryn sklepowych; odmiana; L06
  czyszczenie wykładziny; odmiana; L07
  katering; literówka; L01
  przerwa kawowa; odmiana; L01
  wyżywienie przedszkola; synonim; L02
  kanapka; odmiana; L03
  pierogi; dokładne; L04
  koszenie trawnikow; brak-diakr; L12
  pielegnacja zieleni; brak-diakr; L12 L13
  strzyżenie żywopłotu; synonim; L13
  zimowe utrzymanie; synonim; L14
  sprzątanie grobów; synonim; L10
  opiekunka dla seniora; pokrewne; L11
  opiekun dla babci; synonim; L11
  opieka nad dziecmi; brak-diakr; L17
  pranie poscieli; brak-diakr; L16
  szycie zaslon; brak-diakr; L18
  przerobki krawieckie; synonim; L19
  eko torby reklamowe; synonim; L20
  plakat A3; odmiana; L21
  baner reklamowy; odmiana; L22
  kubek z nadrukiem; odmiana; L23
  lawka parkowa; brak-diakr; L25
  malowanie scian; brak-diakr; L29
  przeprowadzka urzędu; odmiana; L30
  elektrosmieci; brak-diakr; L32
  strona www dostepnosc; synonim; L36
`;

/** The fields of each line of such a table. */
export const lines = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split('; '));
