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
