import { writeFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { completionsSoFar } from './modules/contracts/index.js';
import { answersSoFar } from './modules/inquiries/index.js';
import { TrackRecords } from './modules/members/index.js';
import { ListingIndexing } from './modules/catalog/index.js';
import { enterGatewayFee, gatewayFeeHelp, readGatewayFee } from './gateway-fee.js';
import { verifyLedger } from './verify-ledger.js';
import type { Config } from './platform/config/config.js';
import { Retention } from './platform/privacy/retention.js';
import { describeApi } from './openapi.js';
import { checkDeploy, checkDeployHelp, readCheckFlags } from './site/going-live/check-deploy.js';
import { importCpv, importCpvHelp } from './import-cpv.js';
import { seedOnce } from './seed-once.js';
import { helpText, readFlags } from './set-up/flags.js';
import { NotAnswered } from './set-up/question.js';
import { setUp } from './set-up/set-up.js';
import { terminalIfAny } from './set-up/terminal.js';

type Say = (line: string) => void;

/** Reads its arguments first: either all is said already (an exit code), or there is work on the application. */
export type Command = (
  args: readonly string[],
  say: Say,
) => number | ((app: NestFastifyApplication, config: Config) => Promise<number>);

/** What the arguments say; a wrong one is named above the help. */
const orUsage = <Flags>(read: () => Flags, help: string): Flags => {
  try {
    return read();
  } catch (error) {
    throw new NotAnswered([(error as Error).message, '', help]);
  }
};

/** What can be done besides serving; each ends when it is done. */
export const commands: Readonly<Record<string, Command>> = {
  /** Opening the database has migrated it already. */
  migrate: (_, say) => async () => {
    say('The schema is up to date.');
    return 0;
  },
  seed: (_, say) => async (app, config) => {
    await seedOnce(app, config, say);
    say(config.seed === 'none' ? 'SEED is none: nothing to fill in.' : `The ${config.seed} set is there.`);
    return 0;
  },
  reindex: (_, say) => async (app) => {
    say(`${await app.get(ListingIndexing, { strict: false }).reindex()} listings indexed.`);
    return 0;
  },
  'import-cpv': ([file], say) => {
    if (file === undefined || file.startsWith('-')) {
      say(importCpvHelp);
      return file === '--help' ? 0 : 2;
    }
    return async (app) => {
      await importCpv(app, file, say);
      return 0;
    };
  },
  'track-records': (_, say) => async (app) => {
    const sources = { answers: answersSoFar, completions: completionsSoFar };
    const { answers, completions } = await app.get(TrackRecords, { strict: false }).rebuild(sources);
    say(`Track records made anew: ${answers} answers, ${completions} completed contracts.`);
    return 0;
  },
  /** Forgets what is due; with `--dry-run` only counts it. */
  retention: (args, say) => async (app) => {
    const dry = args.includes('--dry-run');
    const retention = app.get(Retention, { strict: false });
    const counts = dry ? await retention.dryRun() : await retention.apply();
    for (const [what, count] of counts) say(`${what}: ${count}`);
    if (dry) say('Nothing was changed.');
    return 0;
  },
  'gateway-fee': (args, say) => {
    if (args.includes('--help')) {
      say(gatewayFeeHelp);
      return 0;
    }
    const fee = readGatewayFee(args);
    return async (app) => {
      await enterGatewayFee(app, fee, say);
      return 0;
    };
  },
  'verify-ledger': (_, say) => (app) => verifyLedger(app, say),
  openapi: (_, say) => async (app) => {
    await writeFile('openapi.json', `${JSON.stringify(describeApi(app), null, 2)}\n`);
    say('openapi.json written.');
    return 0;
  },
  'check-deploy': (args, say) => {
    const flags = orUsage(() => readCheckFlags(args), checkDeployHelp('pl'));
    if (flags.help) {
      say(checkDeployHelp(flags.lang));
      return 0;
    }
    return (app) => checkDeploy(app, flags, say);
  },
  setup: (args, say) => {
    const flags = readFlags(args);
    if (flags.help) {
      say(helpText(flags.lang));
      return 0;
    }
    return async (app) => {
      const terminal = flags.noInput ? null : terminalIfAny();
      try {
        await setUp(app, flags, terminal, say);
      } finally {
        terminal?.close();
      }
      return 0;
    };
  },
};
