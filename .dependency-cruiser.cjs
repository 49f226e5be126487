/** Who may import whom among the modules; the order of the file is the order of the house. */
const modules = {
  identity: [],
  organisations: ['identity'],
  notices: ['organisations', 'identity'],
  moderation: ['organisations', 'notices'],
  conversations: ['organisations'],
  members: ['organisations', 'moderation', 'notices'],
  search: [],
  catalog: ['members', 'organisations', 'search', 'moderation', 'notices'],
  inquiries: ['catalog', 'members', 'organisations', 'search', 'conversations', 'notices'],
  procurement: ['inquiries', 'catalog', 'members', 'organisations', 'search', 'conversations', 'notices'],
  contracts: [
    'procurement',
    'inquiries',
    'catalog',
    'members',
    'organisations',
    'conversations',
    'moderation',
    'notices',
  ],
  payments: ['contracts', 'members', 'organisations', 'notices'],
  campaigns: [
    'contracts',
    'procurement',
    'inquiries',
    'catalog',
    'search',
    'members',
    'organisations',
    'notices',
  ],
  news: ['campaigns', 'catalog', 'members', 'organisations', 'notices'],
  demand: ['procurement', 'catalog', 'search', 'members', 'organisations', 'notices'],
  governance: ['members', 'organisations', 'moderation', 'notices'],
  insights: ['.*'],
};

const roots =
  '^(src/(app\\.module|main|serve|cli|commands|chrome|entities|subscriptions|openapi|seed-once|greeting)\\.ts|src/site/|src/set-up/|seeds/|test/|bench/)';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '(\\.d\\.ts$|^src/ui/assets/)' },
      to: {},
    },
    {
      name: 'shared-is-pure',
      comment: 'The kernel imports nothing of ours and does no input or output.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^src/(?!shared/)', '^node:(?!crypto)', '^(fs|http|net|pg|typeorm|fastify)($|/)'] },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/|shared/)' },
    },
    {
      name: 'ui-knows-no-business',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(?!ui/|platform/|shared/)' },
    },
    {
      name: 'ui-only-from-web',
      comment: 'A module touches the interface from its web/ folder and its wiring only.',
      severity: 'error',
      // A large module has a folder for each process, made like a module inside.
      from: {
        path: '^src/modules/',
        pathNot: [
          '^src/modules/[^/]+/web/',
          '^src/modules/[^/]+/[^/]+/web/',
          '^src/modules/[^/]+/[^/]+\\.module\\.ts$',
        ],
      },
      to: { path: '^src/ui/' },
    },
    ...Object.entries(modules).map(([name, allowed]) => ({
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^src/modules/${name}/` },
      to: { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'through-the-index',
      comment: 'Another module is entered by its index only.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/(?!$1/)[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'roots-through-the-index',
      severity: 'error',
      from: { path: '^(src/[^/]+\\.ts|seeds/)' },
      to: { path: '^src/modules/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: {
        path: ['^src/modules/[^/]+/domain/', '^src/modules/[^/]+/[^/]+/domain/'],
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        path: ['^src/(platform|ui)/', '^node_modules/(typeorm|@nestjs|fastify|pg)/'],
        pathNot: '^src/platform/(events/events|access/actor|i18n/catalogue)\\.ts$',
      },
    },
    {
      name: 'nobody-imports-the-edge',
      comment: 'Controllers and pages are called by the framework only.',
      severity: 'error',
      from: { pathNot: '(\\.(module|wiring)\\.ts|/providers\\.ts|\\.spec\\.tsx?|^test/)' },
      to: { path: '^src/modules/.*(controller|\\.pages)\\.tsx?$' },
    },
    {
      name: 'nobody-imports-the-root',
      severity: 'error',
      from: { path: '^src/(platform|ui|modules|shared)/' },
      to: { path: `${roots}` },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
