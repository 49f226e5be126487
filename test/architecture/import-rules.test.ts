import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Required<IConfiguration>;

/** Every rule of the import table with an import that breaks it and nothing else worth mentioning. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-circular': ['src/modules/search/a.ts', 'src/modules/search/b.ts'],
  'no-orphans': ['src/modules/search/orphan.ts', ''],
  'shared-is-pure': ['src/shared/a.ts', 'src/platform/clock/clock.ts'],
  'platform-knows-no-business': ['src/platform/a.ts', 'src/modules/identity/index.ts'],
  'ui-knows-no-business': ['src/ui/a.ts', 'src/modules/identity/index.ts'],
  'ui-only-from-web': ['src/modules/identity/a.service.ts', 'src/ui/index.ts'],
  'through-the-index': ['src/modules/organisations/a.service.ts', 'src/modules/identity/sessions.service.ts'],
  'roots-through-the-index': ['src/cli.ts', 'src/modules/identity/sessions.service.ts'],
  'domain-is-pure': ['src/modules/identity/domain/a.ts', 'src/platform/database/db.ts'],
  'nobody-imports-the-edge': ['src/modules/identity/b.service.ts', 'src/modules/identity/a.controller.ts'],
  'nobody-imports-the-root': ['src/modules/identity/c.service.ts', 'src/app.module.ts'],
  // The table itself: each module and one that comes after it in the house.
  'identity-imports': ['src/modules/identity/d.service.ts', 'src/modules/organisations/index.ts'],
  'organisations-imports': ['src/modules/organisations/d.service.ts', 'src/modules/notices/index.ts'],
  'notices-imports': ['src/modules/notices/d.service.ts', 'src/modules/members/index.ts'],
  'moderation-imports': ['src/modules/moderation/d.service.ts', 'src/modules/members/index.ts'],
  'conversations-imports': ['src/modules/conversations/d.service.ts', 'src/modules/inquiries/index.ts'],
  'members-imports': ['src/modules/members/d.service.ts', 'src/modules/catalog/index.ts'],
  'search-imports': ['src/modules/search/d.service.ts', 'src/modules/catalog/index.ts'],
  'catalog-imports': ['src/modules/catalog/d.service.ts', 'src/modules/inquiries/index.ts'],
  'inquiries-imports': ['src/modules/inquiries/d.service.ts', 'src/modules/contracts/index.ts'],
  'procurement-imports': ['src/modules/procurement/d.service.ts', 'src/modules/contracts/index.ts'],
  'contracts-imports': ['src/modules/contracts/d.service.ts', 'src/modules/campaigns/index.ts'],
  'payments-imports': ['src/modules/payments/d.service.ts', 'src/modules/inquiries/index.ts'],
  'campaigns-imports': ['src/modules/campaigns/d.service.ts', 'src/modules/governance/index.ts'],
  'news-imports': ['src/modules/news/d.service.ts', 'src/modules/governance/index.ts'],
  'demand-imports': ['src/modules/demand/d.service.ts', 'src/modules/governance/index.ts'],
  'governance-imports': ['src/modules/governance/d.service.ts', 'src/modules/catalog/index.ts'],
};
/** Rules that no import can break: the module may import every other. */
const unbreakable = ['insights-imports'];

let folder: string;
let broken: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wr-imports-'));
  const files = new Map<string, string[]>();
  const add = (file: string, ...imports: string[]) => {
    files.set(file, [...(files.get(file) ?? []), ...imports]);
  };
  for (const [from, to] of Object.values(planted)) {
    add(from, ...(to === '' ? [] : [to]));
    if (to !== '') add(to);
  }
  add('src/modules/search/b.ts', 'src/modules/search/a.ts');
  for (const [file, imports] of files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const lines = imports.map((target, at) => {
      const way = relative(dirname(file), target!).replace(/\.ts$/, '.js');
      return `import { it as it${at} } from '${way.startsWith('.') ? way : `./${way}`}';\nexport const use${at} = it${at};`;
    });
    await writeFile(path, [...lines, 'export const it = 1;'].join('\n'));
  }
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir: folder,
    tsConfig: undefined,
  } as never);
  const found = new Map<string, string[]>();
  for (const { rule, from } of (output as ICruiseResult).summary.violations)
    found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
  broken = found;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the import rules', () => {
  it('are all tried here', () => {
    const names = config.forbidden.map(({ name = '' }) => name).filter((name) => !unbreakable.includes(name));
    expect(Object.keys(planted).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(planted))('%s notices %j', (name, [from]) => {
    expect(broken.get(name) ?? []).toContain(from);
  });
});
