/** What buyers type in other words, by how they do; a line is a query and the SKUs of right answers. */
export const inOtherWords = {
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
