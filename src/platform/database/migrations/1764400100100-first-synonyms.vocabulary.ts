/**
 * The synonym groups that every installation starts with: what cooperatives sell and municipalities buy, by
 * field. A line is a group; buyers' words stand beside those of suppliers and of public orders.
 */
export const firstSynonyms: Readonly<Record<string, string>> = {
  'Catering i żywność': `
    catering, usługi gastronomiczne, usługi cateringowe, obsługa gastronomiczna
    przerwa kawowa, bufet kawowy, serwis kawowy, coffee break, poczęstunek konferencyjny
    obiad, lunch, posiłek, ciepły posiłek, gorący posiłek
    wyżywienie, żywienie, dożywianie, stołówka, żywienie zbiorowe, obiady
    zupa, rosół, krupnik
    kanapka, przekąska, finger food, tartinka, koreczki
    pierogi, uszka, kluski, garmażerka, wyroby garmażeryjne
    ciasto, wypieki, ciasta domowe, słodkości
    tort, tort okolicznościowy
    pieczywo, chleb, bułki
    przetwory, konfitury, dżem, powidła
    sok, sok tłoczony, napój owocowy
    miód, pasieka, produkty pszczele
    sery, nabiał, ser zagrodowy
    warzywa, warzywa i owoce, płody rolne
    wegetariański, bezmięsny, jarski, wegański
    szwedzki stół, bufet, zimna płyta
    przyjęcie, bankiet, uroczystość, impreza okolicznościowa
    stypa, konsolacja
    paczka świąteczna, paczka żywnościowa, kosz świąteczny, upominek świąteczny
    woda, woda mineralna, woda źródlana
  `,
  Sprzątanie: `
    sprzątanie, porządki, utrzymanie czystości, serwis sprzątający, utrzymanie porządku
    mycie okien, mycie szyb, mycie przeszkleń, mycie witryn, czyszczenie okien
    witryna, szyba wystawowa, wystawa sklepowa, okno wystawowe
    wykładzina, dywan, chodnik dywanowy
    tapicerka, meble tapicerowane, kanapa, sofa, fotel
    czyszczenie, mycie, doczyszczanie
    dezynfekcja, odkażanie, ozonowanie, sterylizacja
    odgrzybianie, usuwanie pleśni
    posadzka, podłoga, parkiet
    elewacja, fasada, ściana zewnętrzna
    środki czystości, chemia gospodarcza, detergenty, artykuły higieniczne
    klatka schodowa, korytarz
    biuro, urząd, pomieszczenie biurowe
    po remoncie, pobudowlany, po budowie
    abonament, stała umowa, ryczałt
    graffiti, bazgroły
  `,
  'Usługi komunalne': `
    odśnieżanie, zimowe utrzymanie, akcja zima, usuwanie śniegu, odgarnianie śniegu
    posypywanie, zwalczanie śliskości, sypanie piaskiem, posypywanie solą
    zamiatanie, oczyszczanie ulic, czyszczenie ulic
    ulica, droga, jezdnia
    chodnik, trotuar, ciąg pieszy
    parking, plac postojowy, miejsca parkingowe
    grób, nagrobek, mogiła, pomnik nagrobny, cmentarz
    opróżnianie koszy, wywóz śmieci z koszy
    plac zabaw, ogródek jordanowski
    przystanek, wiata przystankowa
    szalet, toaleta publiczna, WC
    doręczanie, roznoszenie, kolportaż, dostarczanie przesyłek
    zarządzanie nieruchomościami, administrowanie budynkami
    dozór, ochrona, stróż, portier
  `,
  'Zieleń i ogrody': `
    koszenie, wykaszanie, strzyżenie trawy
    trawnik, trawa, murawa
    zieleń, tereny zielone, ogród, park
    pielęgnacja zieleni, utrzymanie zieleni, usługi ogrodnicze
    żywopłot, krzewy ozdobne
    przycinanie, strzyżenie, formowanie, cięcie
    wycinka, ścinka drzew, usuwanie drzew
    krzew, krzak, zarośla
    grabienie, zbieranie liści, wywóz liści
    sadzenie, nasadzenia, obsadzanie
    rabata, kwietnik, klomb
    sadzonki, rozsada, rośliny ozdobne, byliny
    choinka, drzewko świąteczne
    kompost, ziemia ogrodowa, torf
    podlewanie, nawadnianie
  `,
  'Opieka i usługi społeczne': `
    senior, osoba starsza, emeryt, babcia, dziadek, starszy człowiek
    usługi opiekuńcze, opieka domowa, opieka w domu, pomoc w domu
    opieka, pielęgnowanie, asystencja, doglądanie
    opieka nad dziećmi, niania, klub dziecięcy, żłobek, opieka żłobkowa
    dziecko, maluch, przedszkolak
    niepełnosprawność, niepełnosprawny, osoba z niepełnosprawnością, wózek inwalidzki
    asystent osoby z niepełnosprawnością, asystent osobisty
    opieka wytchnieniowa, zastępstwo opiekuna
    teleopieka, opaska alarmowa, przycisk życia
    rehabilitacja, fizjoterapia, usprawnianie
    świetlica, klub środowiskowy, dom kultury
    korepetycje, zajęcia wyrównawcze, nauka
    terapia zajęciowa, warsztaty terapeutyczne
    szkolenie, kurs, warsztat szkoleniowy
    psycholog, terapeuta, wsparcie psychologiczne
  `,
  Pralnia: `
    pranie, pralnia, usługi pralnicze
    pościel, bielizna pościelowa, poszewki
    maglowanie, prasowanie, magiel
    obrus, bielizna stołowa, serweta
    ręczniki, tekstylia hotelowe
    odzież robocza, ubrania robocze, odzież ochronna, BHP
    pranie chemiczne, czyszczenie chemiczne
    koc, kołdra, poduszka
  `,
  'Szycie i krawiectwo': `
    szycie, krawiectwo, usługi krawieckie, szwalnia
    poprawki krawieckie, przeróbki krawieckie, przerobki, skracanie, zwężanie
    naprawa odzieży, cerowanie, łatanie, reperacja ubrań
    firana, zasłona, story, dekoracja okienna
    torba, reklamówka, siatka, eko torba, torba bawełniana
    bawełna, bawełniany, płócienny, płótno
    haft, wyszywanie, haftowanie
    fartuch, kitel, odzież gastronomiczna
    kostium, strój, przebranie
    ubranie, odzież, ciuchy
    maskotka, pluszak, przytulanka
    worek, pokrowiec
  `,
  'Druk i reklama': `
    druk, drukarnia, poligrafia, usługi poligraficzne
    ulotka, folder, broszura, leaflet
    plakat, afisz, poster
    baner, banner, transparent
    szyld, tablica reklamowa, kaseton, reklama zewnętrzna
    gadżet reklamowy, upominek firmowy, materiały promocyjne, artykuły promocyjne
    nadruk, logo, logotyp, znakowanie
    kubek, filiżanka
    długopis, artykuły piśmienne, materiały piśmiennicze
    wizytówka, bilecik
    kalendarz, terminarz
    roll-up, ścianka reklamowa
    naklejka, etykieta, nalepka
    zaproszenie, kartka okolicznościowa
    introligatornia, oprawa, bindowanie, zszywanie dokumentów
    skład, projekt graficzny, grafik, grafika
    koszulka, t-shirt, podkoszulek
    pieczątka, stempel
  `,
  'Stolarstwo i meble': `
    stolarz, usługi stolarskie, wyroby z drewna
    ławka, siedzisko, ława
    mała architektura, meble miejskie, meble ogrodowe
    stół, stolik, blat
    mebel, umeblowanie, wyposażenie
    renowacja mebli, naprawa mebli, odnawianie mebli, konserwacja mebli
    regał, półka, szafa
    drewniany, z drewna
    drzwi, stolarka drzwiowa
    stolarka okienna, okna, wymiana okien
    montaż, instalowanie, zakładanie, wstawianie
    altana, wiata, domek ogrodowy
    donica, skrzynka na kwiaty
    budka lęgowa, karmnik, domek dla ptaków
    płot, ogrodzenie, parkan
    paleta, skrzynia
  `,
  'Remonty i budownictwo': `
    remont, prace remontowe, odnowienie, roboty budowlane, modernizacja
    wykończenie, prace wykończeniowe, wykańczanie wnętrz
    malowanie, usługi malarskie, roboty malarskie, odmalowanie
    ściana, mur
    tynk, gładź, szpachlowanie
    płytki, glazura, terakota, kafelki
    panele, podłoga drewniana
    złota rączka, drobne naprawy, drobne remonty, konserwator, majster
    docieplenie, ocieplenie, termomodernizacja
    kostka brukowa, bruk, układanie kostki
    hydraulik, instalacja wodna, wod-kan
    elektryk, instalacja elektryczna
    rozbiórka, wyburzanie, demontaż
    podjazd, pochylnia, usuwanie barier
    dach, pokrycie dachowe, dekarz
  `,
  'Transport i przeprowadzki': `
    przeprowadzka, relokacja, przenosiny
    przewóz osób, transport osób, dowóz osób, wynajem busa, przejazd
    bus, mikrobus, autobus, autokar
    dowóz uczniów, dowożenie dzieci, transport szkolny
    transport, przewóz, spedycja
    transport towarów, przewóz rzeczy, bagażówka
    dowóz, dostawa, dostarczenie
    kurier, przesyłka, paczka
    wniesienie, wnoszenie, tragarz
    wypożyczalnia, wynajem, wypożyczenie, najem
  `,
  'Odpady i recykling': `
    elektrośmieci, zużyty sprzęt, elektroodpady, elektronika, ZSEE, stare komputery
    odpady, śmieci, nieczystości
    gabaryty, odpady wielkogabarytowe, stare meble, duże śmieci
    opróżnianie piwnic, sprzątanie piwnic, opróżnianie mieszkań, sprzątanie strychów
    wywóz, odbiór, usunięcie
    makulatura, stary papier, karton
    recykling, utylizacja, przetwarzanie odpadów, odzysk
    segregacja, sortowanie
    gruz, odpady budowlane
    złom, metal
    używana odzież, tekstylia używane, ciucholand
    toner, tusz do drukarki, kartridż
  `,
  'Archiwizacja i dokumenty': `
    archiwizacja, archiwum, porządkowanie akt, archiwum zakładowe
    akta, dokument, dokumentacja, teczki
    skanowanie, digitalizacja, cyfryzacja, skany
    niszczenie dokumentów, brakowanie, utylizacja dokumentów
    przechowywanie, magazynowanie, składowanie
    przepisywanie, wprowadzanie danych, transkrypcja
    ksero, kopiowanie, powielanie
    księgowość, rachunkowość, biuro rachunkowe
    tłumaczenie, przekład, tłumacz
  `,
  Informatyka: `
    strona internetowa, strona www, witryna internetowa, serwis internetowy, portal, website
    dostępność cyfrowa, WCAG, dostępny cyfrowo, dostępność
    informatyk, obsługa informatyczna, serwis komputerowy, pomoc informatyczna
    komputer, laptop, pecet
    sklep internetowy, e-sklep, sprzedaż internetowa
    media społecznościowe, facebook, social media
    cyberbezpieczeństwo, bezpieczeństwo informacji
    kopia zapasowa, backup
    hosting, serwer
    napisy do filmów, audiodeskrypcja
  `,
  'Wydarzenia i animacje': `
    festyn, piknik, impreza plenerowa, dni gminy, dożynki
    animacja, animator, zabawy dla dzieci, atrakcje dla dzieci
    konferencja, sympozjum, seminarium
    pokaz, rekonstrukcja, inscenizacja
    rycerz, średniowiecze, dawne czasy, historia
    warsztaty, zajęcia, zajęcia praktyczne
    rzemiosło, dawne zawody, ginące zawody
    urodziny, przyjęcie urodzinowe, kinderbal
    dmuchaniec, zamek dmuchany, zjeżdżalnia
    nagłośnienie, sprzęt muzyczny, DJ
    namiot, pawilon, hala namiotowa
    klaun, szczudlarz, bańki mydlane, malowanie twarzy
    jarmark, kiermasz, targ
    integracja, wyjazd integracyjny, team building
    zespół muzyczny, kapela, koncert
  `,
  'Turystyka i noclegi': `
    nocleg, noclegi, zakwaterowanie, kwatera
    hostel, schronisko, schronisko młodzieżowe, pensjonat, hotel
    przewodnik, pilot wycieczek, oprowadzanie, zwiedzanie
    wycieczka, wyjazd, wyprawa
    kajak, spływ kajakowy, canoe
    zielona szkoła, kolonie, półkolonie, obóz
    sala konferencyjna, sala szkoleniowa, wynajem sali
    rower, wypożyczalnia rowerów
    grupa, wycieczka szkolna
    śniadanie, poranny posiłek
    zamek, gotyk, zabytek
  `,
  'Rękodzieło i upominki': `
    upominek, prezent, podarunek, podarek
    rękodzieło, wyroby ręczne, robione ręcznie, handmade, hand made
    kosz prezentowy, kosz upominkowy, zestaw upominkowy, box prezentowy
    świeca, świeczka, lampion
    ceramika, garncarstwo, glina
    biżuteria, ozdoby
    mydło, mydełko, kosmetyki naturalne
    wiklina, koszykarstwo, plecionka
    ozdoby świąteczne, bombka, stroik, dekoracje świąteczne
    pamiątka, souvenir
  `,
  'Kto kupuje': `
    szkoła, placówka oświatowa, podstawówka, liceum
    przedszkole, punkt przedszkolny, oddział przedszkolny
    urząd, gmina, magistrat, ratusz
    firma, przedsiębiorstwo, zakład
    szpital, przychodnia, ośrodek zdrowia
    sklep, punkt handlowy
    osiedle, wspólnota mieszkaniowa, spółdzielnia mieszkaniowa
  `,
};
