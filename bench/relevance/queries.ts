/** How a query differs from the words of the listing that answers it. */
export const queryKinds = [
  ...['exact', 'inflected', 'no-diacritics', 'typo', 'derivation', 'synonym', 'descriptive'],
  ...['english', 'cpv', 'supplier', 'prefix'],
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A query with the SKUs of the example listings that answer it. */
export type LabelledQuery = {
  readonly text: string;
  readonly kind: QueryKind;
  readonly right: readonly string[];
};

/** What buyers type, by kind; a line is a query and the SKUs of right answers. */
const written: Readonly<Record<QueryKind, string>> = {
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
  synonym: `
    sprzątaczka do szkoły: L09 L05
    wyżywienie przedszkola: L02
    strzyżenie żywopłotu: L13
    zimowe utrzymanie: L14
    sprzątanie grobów: L10
    opiekun dla babci: L11
    przerobki krawieckie: L19
    eko torby reklamowe: L20
    strona www dostepnosc: L36
    lunch na szkolenie: L01
    poczęstunek na konferencję: L01
    bufet kawowy: L01
    stołówka szkolna: L02
    utrzymanie czystości w urzędzie: L05 L09
    mycie szyb: L06
    pranie dywanów: L07
    czyszczenie kanapy: L07
    zakwaterowanie grupy: L08
    pomniki nagrobne sprzątanie: L10
    pomoc w domu dla osoby starszej: L11
    wykaszanie trawy: L12
    cięcie krzewów: L13
    usuwanie śniegu: L14
    oczyszczanie ulic: L15
    magiel: L16
    żłobek: L17
    story na okno: L18
    cerowanie ubrań: L19
    siatki z płótna: L20
    afisz: L21
    folder reklamowy: L21
    szyld sklepowy: L22
    upominki firmowe: L23
    bindowanie pracy: L24
    meble miejskie: L25
    odnawianie krzeseł i mebli: L26
    wymiana okien i drzwi: L27
    złota rączka: L28
    relokacja biura: L30
    wynajem busa: L31
    zużyty sprzęt elektroniczny: L32
    odpady wielkogabarytowe: L33
    cyfryzacja dokumentów: L35
    witryna internetowa: L36
    rekonstrukcja historyczna: L37
    zabawy dla dzieci na piknik: L38
    oprowadzanie po zamku: L39
    paczka świąteczna: L40
    prezent dla gościa: L40
  `,
  descriptive: `
    kto umyje okna w urzędzie: L06
    potrzebujemy kogoś do sprzątania biura raz w tygodniu: L05
    firma która skosi trawę przed szkołą: L12
    jedzenie na konferencję dla 50 osób: L01
    szukam kogoś do opieki nad starszą mamą: L11
    kto odśnieży parking przed urzędem: L14
    dowóz obiadów do przedszkola: L02
    transport osób na wózkach: L31
    ładne ławki drewniane na rynek: L25
    zabranie starych mebli z piwnicy: L33
    odbiór starych komputerów: L32
    przenieść biuro do innego budynku: L30
    zeskanować stare dokumenty: L35
    uporządkować archiwum w gminie: L34
    strona internetowa dla urzędu zgodna z wcag: L36
    atrakcje dla dzieci na dni gminy: L38
    wycieczka po zamkach z przewodnikiem: L39
    spanie dla grupy młodzieży ze śniadaniem: L08
    kubki z logo gminy: L23
    szycie zasłon do świetlicy: L18
    naprawa spodni roboczych: L19
    malowanie sal lekcyjnych: L29
    drobne naprawy w szkole: L28
    posprzątać świetlicę wiejską: L09
    zadbać o grób rodziców: L10
    wegetariańskie przekąski na zebranie: L03
  `,
  english: `
    office cleaning: L05
    window cleaning: L06
    conference catering: L01
    school lunches: L02
    sandwiches: L03
    dumplings: L04
    upholstery cleaning: L07
    hostel with breakfast: L08
    lawn mowing: L12
    snow removal: L14
    street sweeping: L15
    laundry: L16
    curtains: L18
    cotton bags: L20
    leaflets and posters: L21
    banners: L22
    wooden benches: L25
    furniture restoration: L26
    painting walls: L29
    office removals: L30
    document scanning: L35
    website accessibility: L36
    gift baskets: L40
    care for the elderly: L11
  `,
  cpv: `
    90919200-4: L05
    90911300: L06
    55520000-1: L01
    77310000: L12
    79999100-4: L35
    90620000: L14
    45442100-8: L29
    roboty malarskie: L29
    usługi sprzątania biur: L05
    kanapki gotowe: L03
    torby włókiennicze: L20
    usługi odśnieżania: L14
    usługi sprzątania szkół: L09
    usługi skanowania: L35
    55524000: L02
    98392000-7: L30
  `,
  supplier: `
    babiniec: L01 L02 L18 L19
    eko free: L03 L04
    apropos: L05 L06 L24 L34 L35
    eco steam: L07 L08
    spółdzielnia lider: L09 L10 L11
    arka: L12 L13 L14
    marzenia: L16 L17
    ptaszarnia: L20 L40
    studio komercja: L21 L22 L23 L36
    szansa olsztyn: L28 L29
    warmax: L30 L31
    zywa historia: L37 L39
    bajkowa kraina: L38
    g-ural: L15
  `,
  prefix: `
    cater: L01
    obia: L02
    sprzątanie szk: L09
    mycie ok: L06
    kosz tr: L12 L40
    odśn: L14
    pran: L16
    krawie: L19 L18
    ulot: L21
    banery szy: L22
    ław: L25
    renow: L26
    malow: L29
    przeprow: L30
    elektrośm: L32
    archiw: L34
    skanow: L35
    strona inter: L36
    anim: L38
    przewodn: L39
    upom: L40
    pierog: L04
    kanap: L03
    introl: L24
  `,
};

const lines = (kind: QueryKind): LabelledQuery[] =>
  written[kind]
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', right = ''] = line.trim().split(': ');
      return { text, kind, right: right.split(' ') };
    });

/** Every query, by kind. */
export const labelledQueries: readonly LabelledQuery[] = queryKinds.flatMap(lines);

/** Every other query of a kind: rules are tuned on the first half alone, and both halves are reported. */
export const isHeldOut = (query: LabelledQuery): boolean =>
  labelledQueries.filter(({ kind }) => kind === query.kind).indexOf(query) % 2 === 1;
