import tseslint from 'typescript-eslint';

const ban = (selector, message) => ({ selector, message });
const inTexts = (pattern, message) => [
  ban(`Literal[value=${pattern}]`, message),
  ban(`TemplateElement[value.raw=${pattern}]`, message),
];

/** Rules that keep the house plan; each message says what to do instead. */
const house = [
  ban(
    'CallExpression[callee.name="forwardRef"]',
    'No forwardRef: turn the import around by an event or a port.',
  ),
  ban(
    'Property[key.name="scope"] MemberExpression[property.name="REQUEST"]',
    'No request scope: pass the actor.',
  ),
  ban('MemberExpression[property.name="dangerouslySetInnerHTML"]', 'Markup comes from components.'),
  ban('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Markup comes from components.'),
  ban(
    'MemberExpression[object.name="z"][property.name="coerce"]',
    "z.coerce takes '', true and [] for numbers: use whole() of the fields.",
  ),
  ban('JSXAttribute[name.name="style"]', 'The content security policy forbids inline styles: use a class.'),
];
/** One place knows the time of day. `performance.now()` measures durations and stays allowed. */
const clock = [
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'Take the time from Clock or databaseNow.'),
  ban('CallExpression[callee.name="Date"]', 'Take the time from Clock or databaseNow.'),
  ban('MemberExpression[object.name="Date"][property.name="now"]', 'Take the time from Clock.'),
  ban('MemberExpression[object.name="Temporal"][property.name="Now"]', 'Take the time from Clock.'),
];
const modulesOnly = [
  ban('CallExpression[callee.property.name="toFixed"]', 'Money and decimals are formatted by the kernel.'),
  ban('CallExpression[callee.name="parseFloat"]', 'Decimals are parsed by the kernel.'),
  ban(
    'CallExpression[callee.property.name="save"]:matches([callee.object.callee.property.name="getRepository"], [callee.object.name=/^(repository|manager|tx)$/])',
    'insert/update with columns named one by one, never save.',
  ),
  ban(
    'Decorator > CallExpression[callee.name=/^(Query|Param|Headers)$/]:not(:has(Property[key.name="schema"]))',
    'A parameter without a schema is not validated.',
  ),
  ...inTexts(
    /\b(now\(\)|current_(date|time|timestamp)\b|localtime|(clock|statement|transaction)_timestamp\()/i,
    'SQL takes the time as a parameter, from Clock or databaseNow.',
  ),
];
const noSql = [
  ban(
    'CallExpression[callee.property.name="query"]:matches([callee.object.name=/^(tx|reader|own|manager|runner|pool)$/], [callee.object.property.name=/^(public|dataSource|manager)$/])',
    'SQL belongs in data/.',
  ),
  ban('MemberExpression[property.name="createQueryBuilder"]', 'SQL belongs in data/, written as SQL.'),
  ...inTexts(
    /^\s*(select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\()/i,
    'SQL belongs in data/.',
  ),
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.cache/', 'coverage/', 'bench/results/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...house],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'seeds/**/*.ts'],
    ignores: ['src/platform/clock/clock.ts', '**/*.spec.*'],
    rules: { 'no-restricted-syntax': ['error', ...house, ...clock] },
  },
  {
    files: ['src/modules/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.*'],
    rules: { 'no-restricted-syntax': ['error', ...house, ...clock, ...modulesOnly] },
  },
  {
    // SQL is written in data/ only.
    files: ['src/modules/**/*.{ts,tsx}'],
    ignores: ['**/data/**', 'src/modules/search/postgres/**', '**/*.spec.*'],
    rules: { 'no-restricted-syntax': ['error', ...house, ...clock, ...modulesOnly, ...noSql] },
  },
  {
    files: ['src/{site,ui}/**/*.{ts,tsx}', 'src/*.ts'],
    ignores: ['**/data/**', '**/*.spec.*'],
    rules: { 'no-restricted-syntax': ['error', ...house, ...clock, ...noSql] },
  },
  {
    // Where markup comes from a file of ours or is a data block.
    files: [
      'src/ui/components/icon.tsx',
      'src/ui/components/category-picture.tsx',
      'src/ui/components/regions.tsx',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Mail programs read inline styles only.
  { files: ['src/platform/mail/render-mail.tsx'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  { files: ['scripts/**/*.mjs', 'bench/**/*.ts', 'seeds/**/*.ts'], rules: { 'no-console': 'off' } },
);
