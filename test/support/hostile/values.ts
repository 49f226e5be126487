/** What people and programs type by mistake or malice, each named for the report of a failure. */
export const nastyValues: Readonly<Record<string, unknown>> = {
  empty: '',
  blank: ' \t ',
  nul: 'a\u0000b',
  'lone surrogate': 'a\ud800b',
  'right-to-left override': 'faktura\u202Efdp.exe',
  'line breaks in a header': 'a\r\nSet-Cookie: session=stolen\r\n\r\n<h1>',
  sql: "'; drop table inquiry; --",
  'sql union': "x' union select secret_hash from session --",
  like: '%_%\\',
  html: '"><img src=x onerror=alert(1)><script>alert(1)</script>',
  'javascript address': 'javascript:alert(1)',
  template: '{{7*7}}${7*7}<%= 7*7 %>#[[ #panic() ]]',
  path: '../../../../etc/passwd',
  'foreign address': 'https://evil.example/%0d%0a',
  '1e309': '1e309',
  'negative number': '-1',
  'negative price': '-0,01',
  'huge digits': '9'.repeat(400),
  'beyond int4': '2147483648',
  'beyond int8': '9223372036854775808',
  'not a number': 'NaN',
  infinity: 'Infinity',
  hexadecimal: '0x1F',
  'two points': '1.1.1',
  'arabic digits': '١٢٣',
  'impossible day': '2027-02-30',
  'impossible day in Polish': '31.04.2027',
  'year zero': '0000-00-00',
  'far year': '9999-12-31',
  'far beyond': '+275760-09-13',
  'impossible hour': '25:61',
  'long text': 'ą'.repeat(20_001),
  'many lines': 'x\n'.repeat(9_000),
  emoji: '👩‍👩‍👧‍👦'.repeat(40),
  combining: `a${'\u0301'.repeat(2_000)}`,
  // No texts at all: only JSON can send these.
  null: null,
  true: true,
  false: false,
  zero: 0,
  minus: -1,
  fraction: 0.1,
  'huge number': 1e308,
  'unsafe integer': 9_007_199_254_740_993,
  'empty list': [],
  'list of texts': ['a', 'b'],
  'list for a number': [5],
  'empty object': {},
  'query operator': { $gt: '' },
  'object with its own toString': { toString: 1, valueOf: 1 },
  'deep object': JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as unknown,
};

/** Those that a form can send. */
export const nastyTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(nastyValues).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
);

/** Field names that nobody declared; a prototype's among them. */
export const nastyNames = ['extra', '__proto__', 'constructor', 'toString', 'id', 'state', 'organisationId'];

/** True in the full lane; the default lane takes a sample of every sweep. */
export const everythingTried = process.env['TEST_LANE'] === 'full' || process.env['TEST_LANE'] === 'long';

/**
 * `most` of the entries, others for every `seed`, so that a run meets each value somewhere; in the full lane
 * `mostInFull` of them.
 */
export const sampleOf = <Value>(
  all: readonly Value[],
  seed: string,
  most: number,
  mostInFull = Infinity,
): readonly Value[] => {
  const count = everythingTried ? mostInFull : most;
  if (all.length <= count) return all;
  let hash = 0;
  for (const sign of seed) hash = (hash * 31 + sign.charCodeAt(0)) >>> 0;
  // Steps by a number without common factor, so that no entry comes twice.
  const step = [7, 11, 13, 17].find((prime) => all.length % prime !== 0)!;
  return Array.from({ length: count }, (_, at) => all[(hash + at * step) % all.length]!);
};
