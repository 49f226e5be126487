import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Categories stand below groups; nothing is filed in a group, which finds what is below it. */
export class CategoryTree1764680000100 implements MigrationInterface {
  name = 'CategoryTree1764680000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const [at, [slug, pl, en, below]] of groups.entries()) {
      await runner.query(
        `insert into category (slug, name_pl, name_en, position, parent) values ($1, $2, $3, $4, null)
         on conflict do nothing`,
        [slug, pl, en, at + 1],
      );
      await runner.query(
        'update category set parent = $1 where slug = any($2) and parent is null and slug <> $1',
        [slug, below],
      );
    }
    await runner.query(`create view category_within as
      with recursive up as (
        select slug, slug as within, parent from category
        union select up.slug, c.slug, c.parent from up join category c on c.slug = up.parent
      ) select slug, within from up`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const groups: readonly (readonly [slug: string, pl: string, en: string, below: readonly string[]])[] = [
  ['jedzenie', 'Jedzenie', 'Food and meals', ['catering', 'zywnosc']],
  [
    ...(['czystosc', 'Czystość i otoczenie', 'Cleaning and surroundings'] as const),
    ['sprzatanie', 'pralnia', 'zielen', 'uslugi-komunalne', 'recykling'],
  ],
  [
    ...(['dla-ludzi', 'Opieka, wypoczynek, wydarzenia', 'Care, leisure, events'] as const),
    ['opieka', 'turystyka', 'wydarzenia'],
  ],
  ['wyroby', 'Wyroby i rzemiosło', 'Goods and crafts', ['szycie', 'stolarstwo', 'rekodzielo']],
  ['biuro', 'Biuro i promocja', 'Office and promotion', ['druk-reklama', 'archiwizacja', 'it']],
  ['budynki', 'Remonty i transport', 'Building and transport', ['remonty', 'transport']],
];
