import type { INestApplicationContext } from '@nestjs/common';
import { seed } from '../../seeds/seed.js';
import { Directory } from '../modules/members/index.js';
import {
  addUnclaimed,
  ClaimMails,
  Claims,
  nipIsTaken,
  OperatorRecord,
  Organisations,
  type Operator,
  type OrganisationKind,
} from '../modules/organisations/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Db } from '../platform/database/db.js';
import { Mailer } from '../platform/mail/mailer.js';
import { formatInstant } from '../shared/dates.js';
import type { Lang } from '../shared/lang.js';
import { NotAnswered, type Answers } from './question.js';
import { OTHER } from './questions.js';
import { setUpTexts } from './set-up.texts.js';
import type { CoordinatorStanding } from './standing.js';

type Say = (line: string) => void;

/** The coordinator to be: a founder's short name or `OTHER` in `which`, then the answers about it. */
export type NewCoordinator = Answers & { readonly which: string };

/** False when there is nothing to write, or the same stands on record. */
export const recordOperator = async (
  app: INestApplicationContext,
  operator: Operator | null,
): Promise<boolean> => operator !== null && app.get(OperatorRecord, { strict: false }).set(operator);

/** Brings in the founders if wanted, and assigns the coordinator; false when none is to be assigned. */
export const recordCoordinator = async (
  app: INestApplicationContext,
  wanted: NewCoordinator | null,
  options: { founders: boolean; lang: Lang },
  say: Say,
): Promise<boolean> => {
  if (options.founders) await seed(app, 'live', say);
  if (!wanted) return false;
  const founder =
    wanted.which === OTHER
      ? null
      : (await app.get(Directory, { strict: false }).profile(wanted.which)).organisationId;
  await app.get(Db).tx('system', async (tx) => {
    const nip = wanted['coordinator-nip'];
    if (!founder && nip && (await nipIsTaken(tx, nip))) {
      throw new NotAnswered([`--coordinator-nip: ${setUpTexts[options.lang].nipTaken}`]);
    }
    const id = founder ?? (await addUnclaimed(tx, otherOrganisation(wanted), app.get(Clock).now()));
    const organisations = app.get(Organisations, { strict: false });
    await organisations.beginCoordination(tx, id, wanted['from']!);
  });
  return true;
};

const otherOrganisation = (answers: Answers) => ({
  kind: answers['coordinator-kind'] as OrganisationKind,
  name: answers['coordinator-name']!,
  nip: answers['coordinator-nip']!,
  town: answers['coordinator-town']!,
  powiat: null,
});

/** Makes the first person's link, shows it and mails it. A mail that cannot go is told and changes nothing. */
export const giveLink = async (
  app: INestApplicationContext,
  { organisationId, name: organisationName }: CoordinatorStanding,
  person: { name: string; email: string },
  lang: Lang,
  say: Say,
): Promise<void> => {
  const m = setUpTexts[lang];
  const mails = app.get(ClaimMails, { strict: false });
  const { smtp, loopback, publicUrl } = app.get(Config);
  const { id, secret, expiresAt } = await app
    .get(Db)
    .tx('system', (tx) => app.get(Claims, { strict: false }).inviteAtSetUp(tx, organisationId, person));
  say(m.link(person.name, formatInstant(expiresAt, lang)));
  say(`\n  ${mails.linkOf(secret, lang)}\n`);
  if (loopback) say(m.local(publicUrl.origin));
  const mail = mails.mailOf(
    { organisationName, ...person, inviter: null, expiresAt, lang },
    secret,
    `set-up-${id}`,
  );
  try {
    await app.get(Mailer).send(mail);
    say(smtp ? m.mailed(person.email) : m.kept);
  } catch (error) {
    say(m.notMailed((error as Error).message));
  }
};
