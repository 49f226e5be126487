import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ListingIndexing, readCpvList, Vocabulary } from './modules/catalog/index.js';
import { NotAnswered } from './set-up/question.js';

const MOST_FAULTS = 20;

export const importCpvHelp =
  'Usage: npm run cli -- import-cpv <file>\n' +
  'The file: tab-separated text in UTF-8; its first line names the columns CODE, PL and EN (or code, name_pl and\n' +
  'name_en), others are passed over.';

/** Adds the codes of a file and renames known ones, all or none; listings are then found by the new names. */
export const importCpv = async (
  app: INestApplicationContext,
  file: string,
  say: (line: string) => void,
): Promise<void> => {
  const { codes, faults } = readCpvList(await textOf(file));
  if (faults.length > 0) throw new NotAnswered([...faults.slice(0, MOST_FAULTS), 'Nothing was written.']);
  await app.get(Vocabulary, { strict: false }).importCpv(codes);
  say(`${codes.length} codes written.`);
  say(`${await app.get(ListingIndexing, { strict: false }).reindex()} listings indexed.`);
};

const textOf = async (file: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new NotAnswered([`${file}: ${(error as Error).message}`]);
  }
};
