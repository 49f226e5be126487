import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../../../shared/ids.js';
import { firstSynonyms } from './1764400100100-first-synonyms.vocabulary.js';

/** The synonym groups that every installation starts with. */
export class FirstSynonyms1764400100100 implements MigrationInterface {
  name = 'FirstSynonyms1764400100100';

  async up(runner: QueryRunner): Promise<void> {
    const groups = Object.entries(firstSynonyms).flatMap(([field, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((line) => ({ id: newId(), field, phrases: line.trim().split(', ') })),
    );
    await runner.query(
      `insert into synonym_group (id, field, phrases, changed_at)
       select id, field, phrases, now()
       from jsonb_to_recordset($1::jsonb) as g(id uuid, field text, phrases text[])`,
      [JSON.stringify(groups)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
