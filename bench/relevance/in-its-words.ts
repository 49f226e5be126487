/** What buyers type in the listing's own words, by how they write them; a line is a query and the SKUs of right answers. */
export const inItsWords = {
  exact: `
    pierogi: L04
    catering konferencyjny: L01
    obiady dwudaniowe: L02
    sprzątanie biur: L05
    mycie okien: L06
    parowe czyszczenie tapicerki: L07
    nocleg grupowy: L08
    sprzątanie szkół: L09
    opieka nad grobami: L10
    usługi opiekuńcze: L11
    koszenie trawników: L12
    przycinanie żywopłotów: L13
    odśnieżanie chodników: L14
    zamiatanie ulic: L15
    klubik dziecięcy: L17
    poprawki krawieckie: L19
    torby bawełniane: L20
    druk ulotek: L21
    tablice reklamowe: L22
    introligatornia: L24
    renowacja mebli: L26
    malowanie elewacji: L29
    przewóz osób: L31
    skanowanie dokumentów: L35
    animacje dla dzieci: L38
    kosze prezentowe: L40
  `,
  inflected: `
    czyszczenie witryn sklepowych: L06
    czyszczenie wykładziny: L07
    przerwa kawowa: L01
    kanapka: L03
    plakat A3: L21
    baner reklamowy: L22
    kubek z nadrukiem: L23
    przeprowadzka urzędu: L30
    obiadów dla szkoły: L02
    sprzątania biura: L05
    okno mycie: L06
    tapicerki czyszczenia: L07
    noclegu w hostelach: L08
    szkoła sprzątanie: L09
    grób opieka: L10
    koszenia trawnika: L12
    żywopłot przycinanie: L13
    odśnieżaniem parkingu: L14
    zamiatania ulicy: L15
    pranie obrusa: L16
    szycie firanki: L18
    torba z nadrukiem: L20
    druk ulotki: L21
    długopisy z logiem: L23
    oprawa dokumentu: L24
    ławek drewnianych: L25
    naprawę mebla: L26
    montażu drzwi: L27
    remontu pomieszczenia: L28
    malowania ściany: L29
    przewozu osoby niepełnosprawnej: L31
    wywozu gabarytu: L33
    archiwizacji dokumentu: L34
    skanowaniem akt: L35 L34
    stron internetowych: L36
    warsztatami rzemiosła: L37
    animacją na festynie: L38
    przewodnika po zamku: L39
    kosza prezentowego: L40
  `,
  'no-diacritics': `
    sprzatanie biur: L05
    koszenie trawnikow: L12
    pielegnacja zieleni: L12 L13
    opieka nad dziecmi: L17
    pranie poscieli: L16
    szycie zaslon: L18
    lawka parkowa: L25
    malowanie scian: L29
    elektrosmieci: L32
    obiady dla przedszkoli z dowozem: L02
    kanapki i przekaski wegetarianskie: L03
    wyroby garmazeryjne: L04
    mycie okien w budynkach uzytecznosci publicznej: L06
    nocleg ze sniadaniem: L08
    uslugi opiekuncze: L11
    przycinanie zywoplotow: L13
    odsniezanie chodnikow: L14
    zamiatanie ulic i sprzatanie parkingow: L15
    klubik dzieciecy: L17
    naprawa odziezy roboczej: L19
    torby bawelniane: L20
    gadzety firmowe: L23
    montaz drzwi: L27
    prace wykonczeniowe: L28
    przewoz osob z niepelnosprawnosciami: L31
    oproznianie piwnic: L33
    porzadkowanie akt: L34
    pokazy historyczne i warsztaty rzemiosl: L37
    przewodnik po olsztynie: L39
    upominki z rekodziela: L40
  `,
  typo: `
    sprzontanie: L05 L09
    katering: L01
    kosznie trawników: L12
    przeprowacki biur: L30
    odśnierzanie: L14
    malowanie ścjan: L29
    mycie okein: L06
    plakty: L21
    ulodki: L21
    żywopłud: L13
    obiaty dla szkół: L02
    pirogi: L04
    tapicerska czyszcenie: L07
    hostle: L08
    gropy opieka: L10
    zamiatannie ulic: L15
    posciell pranie: L16
    firanny: L18
    krawieckiee poprawki: L19
    drók plakatów: L21
    banner: L22
    gadrzety reklamowe: L23
    introligatorna: L24
    renowacia mebli: L26
    montarz drzwi: L27
    remąty: L28
    pszewóz osób: L31
    elektrosmieci odbiur: L32
    archiwizacia: L34
    skanowane dokumentów: L35
    strona internetwa: L36
    animcje: L38
    przewodnk: L39
    uponinki: L40
  `,
  derivation: `
    opiekunka dla seniora: L11
    sprzątaczka do biura: L05
    kosiarz: L12
    kosiarka do trawnika: L12
    malarz elewacji: L29
    drukarnia: L21
    krawcowa: L19 L18
    szkolne obiady: L02
    parkowe ławki: L25
    meblowa renowacja: L26
    archiwista: L34
    konferencyjna przerwa: L01
    opiekun dla dzieci: L17
    okienna stolarka montaż: L27
    skaner dokumentów: L35
    cmentarz opiekować się: L10
    historyczny pokaz: L37
    noclegownia grupowa: L08
    prezent z rękodzieła: L40
    animator dla dzieci: L38
    remontować pomieszczenie: L28
    posprzątać szkołę: L09
    wymalować ściany: L29
    odśnieżyć parking: L14
    umyć okna: L06
    przewozić osoby: L31
    uszyć zasłony: L18
    naprawić meble: L26
    przyciąć żywopłot: L13
    wydrukować plakaty: L21
    wyprać obrusy: L16
  `,
};
