import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Lang } from '../../shared/lang.js';
import { checkTexts } from './checks.texts.js';
import { judge, mayOpen } from './domain/checks.js';
import { confirmationKinds, type ConfirmationKind } from './domain/facts.js';
import { goingLiveTexts } from './going-live.texts.js';
import { GoingLive } from './going-live.service.js';

export type CheckDeployFlags = {
  readonly lang: Lang;
  readonly help: boolean;
  readonly confirm: readonly ConfirmationKind[];
};

/** Reads the command line. @throws Error naming a flag or value that does not exist */
export const readCheckFlags = (args: readonly string[]): CheckDeployFlags => {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      confirm: { type: 'string', multiple: true, default: [] },
    },
  });
  const confirm = values.confirm.map((given) => {
    const kind = confirmationKinds.find((known) => known === given);
    if (!kind) throw new Error(`--confirm: ${confirmationKinds.join(' | ')}`);
    return kind;
  });
  return { lang: values.lang === 'en' ? 'en' : 'pl', help: values.help, confirm };
};

const help = {
  pl: [
    'npm run check:deploy [-- --flaga …]',
    '',
    'Sprawdza, czy serwis można otworzyć dla innych. Uruchamiaj obok działającego serwisu, z tymi samymi ustawieniami.',
    'Kod wyjścia: 0, gdy można; 1, gdy brakuje czegoś koniecznego; 2, gdy flaga jest zła.',
    '',
    '  --confirm key-backup    zapisuje, że kopia klucza głównego leży osobno od danych',
    '  --confirm data-backup   zapisuje, że bazę i pliki udało się odtworzyć z kopii',
    '  --lang pl|en            język',
    '',
  ],
  en: [
    'npm run check:deploy [-- --flag …]',
    '',
    'Checks whether the site may be opened to others. Run it beside the running site, with the same settings.',
    'Exit code: 0 when it may; 1 when something that must hold does not; 2 when a flag is wrong.',
    '',
    '  --confirm key-backup    records that a copy of the master key is kept apart from the data',
    '  --confirm data-backup   records that database and files were restored from a copy',
    '  --lang pl|en            language',
    '',
  ],
} as const;

export const checkDeployHelp = (lang: Lang): string => help[lang].join('\n');

/** Prints every check with what to do about it; the exit code says whether the site may be opened. */
export const checkDeploy = async (
  app: INestApplicationContext,
  { lang, confirm }: CheckDeployFlags,
  say: (line: string) => void,
): Promise<number> => {
  const goingLive = app.get(GoingLive, { strict: false });
  for (const kind of confirm) await goingLive.confirm('system', kind);
  const judgements = judge(await goingLive.facts());
  const m = goingLiveTexts[lang];
  for (const { id, level, holds } of judgements) {
    const { title, todo } = checkTexts[lang][id];
    say(`${(holds ? m.holds : m.levels[level].toUpperCase()).padEnd(10)} ${title}`);
    if (!holds) say(`${' '.repeat(11)}${todo}`);
  }
  const open = mayOpen(judgements);
  say(`\n${m.verdict(open)}`);
  return open ? 0 : 1;
};
