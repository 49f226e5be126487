const list = (text: string): string[] => text.split('; ');

/** What the generator calls the service of an example: a generated listing that begins so answers as well. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  L01: list('Catering; Przerwa kawowa; Bufet szwedzki'),
  L02: list('Obiady; Obiady dwudaniowe; Zupy'),
  L03: ['Kanapki konferencyjne'],
  L04: ['Pierogi'],
  L05: list('Sprzątanie biur; Serwis sprzątający'),
  L06: ['Mycie okien'],
  L07: list('Pranie tapicerki; Pranie wykładzin'),
  L08: ['Noclegi'],
  L09: list('Sprzątanie szkół; Serwis sprzątający'),
  L11: list('Usługi opiekuńcze; Opieka nad seniorem'),
  L12: list('Koszenie trawników; Pielęgnacja zieleni'),
  L13: list('Przycinanie żywopłotów; Pielęgnacja zieleni'),
  L14: ['Odśnieżanie'],
  L15: ['Zamiatanie ulic'],
  L17: ['Opieka nad dziećmi'],
  L21: list('Ulotki; Plakaty'),
  L22: ['Banery'],
  L23: list('Kubki z nadrukiem; Gadżety reklamowe'),
  L25: list('Ławki parkowe; Stoły biesiadne'),
  L27: ['Montaż drzwi'],
  L28: list('Drobne naprawy; Prace wykończeniowe'),
  L29: ['Malowanie wnętrz'],
  L30: list('Przeprowadzki; Przeprowadzki biur'),
  L31: list('Przewóz osób; Przewóz osób z niepełnosprawnościami; Wynajem busa'),
  L32: ['Odbiór elektrośmieci'],
  L33: ['Odbiór gabarytów'],
  L34: list('Porządkowanie akt; Archiwum zakładowe'),
  L35: ['Skanowanie dokumentów'],
  L36: list('Strona internetowa; Audyt dostępności'),
  L38: ['Animacje dla dzieci'],
  L39: ['Przewodnik'],
  L40: list('Upominki; Kosze prezentowe'),
};

/** Whether a generated listing offers what the examples with these SKUs do. */
export const offersTheSame = (title: string, skus: readonly string[]): boolean =>
  skus.some((sku) => subjects[sku]?.some((subject) => title.startsWith(subject)) ?? false);
