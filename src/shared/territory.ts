import type { Lang } from './lang.js';

/**
 * Where things are served: TERYT codes of powiats (4 digits) and voivodeships (2 digits), and `PL` for the
 * whole country. The list of powiats grows with the directory; the rest of the country goes by voivodeship.
 */
export const voivodeships = {
  '02': 'dolnośląskie',
  '04': 'kujawsko-pomorskie',
  '06': 'lubelskie',
  '08': 'lubuskie',
  '10': 'łódzkie',
  '12': 'małopolskie',
  '14': 'mazowieckie',
  '16': 'opolskie',
  '18': 'podkarpackie',
  '20': 'podlaskie',
  '22': 'pomorskie',
  '24': 'śląskie',
  '26': 'świętokrzyskie',
  '28': 'warmińsko-mazurskie',
  '30': 'wielkopolskie',
  '32': 'zachodniopomorskie',
} as const;

export const powiats = {
  '2801': 'bartoszycki',
  '2802': 'braniewski',
  '2803': 'działdowski',
  '2804': 'elbląski',
  '2805': 'ełcki',
  '2806': 'giżycki',
  '2807': 'iławski',
  '2808': 'kętrzyński',
  '2809': 'lidzbarski',
  '2810': 'mrągowski',
  '2811': 'nidzicki',
  '2812': 'nowomiejski',
  '2813': 'olecki',
  '2814': 'olsztyński',
  '2815': 'ostródzki',
  '2816': 'piski',
  '2817': 'szczycieński',
  '2818': 'gołdapski',
  '2819': 'węgorzewski',
  '2861': 'miasto Elbląg',
  '2862': 'miasto Olsztyn',
} as const;

export type PowiatCode = keyof typeof powiats;
export type VoivodeshipCode = keyof typeof voivodeships;
export type AreaCode = PowiatCode | VoivodeshipCode | 'PL';

const polish = new Intl.Collator('pl');
const isCity = (code: PowiatCode) => powiats[code].startsWith('miasto ');

/** In the order in which people look for them: by name, the cities last. TERYT has its own order. */
export const powiatCodes = (Object.keys(powiats) as PowiatCode[]).sort(
  (a, b) => Number(isCity(a)) - Number(isCity(b)) || polish.compare(powiats[a], powiats[b]),
) as [PowiatCode, ...PowiatCode[]];
export const areaCodes = [
  'PL',
  ...(Object.keys(voivodeships).sort() as VoivodeshipCode[]),
  ...powiatCodes,
] as [AreaCode, ...AreaCode[]];

/** 'powiat olsztyński', 'miasto Olsztyn', 'województwo warmińsko-mazurskie', 'cała Polska'. */
export const areaName = (code: AreaCode, lang: Lang): string => {
  if (code === 'PL') return lang === 'pl' ? 'cała Polska' : 'all of Poland';
  if (code in voivodeships) {
    const name = voivodeships[code as VoivodeshipCode];
    return lang === 'pl' ? `województwo ${name}` : `${name} voivodeship`;
  }
  const name = powiats[code as PowiatCode];
  if (name.startsWith('miasto ')) return lang === 'pl' ? name : `city of ${name.slice(7)}`;
  return lang === 'pl' ? `powiat ${name}` : `${name} county`;
};

/** True for a code of this list; text from outside is checked with it. */
export const isAreaCode = (code: string): code is AreaCode => (areaCodes as string[]).includes(code);
