import type { INestApplicationContext } from '@nestjs/common';
import { founders } from '../../seeds/data.js';
import type { Operator } from '../modules/organisations/index.js';
import { Clock } from '../platform/clock/clock.js';
import { formatDate, formatInstant, localDateOf } from '../shared/dates.js';
import { giveLink, recordCoordinator, recordOperator, type NewCoordinator } from './apply.js';
import type { Flags } from './flags.js';
import { answersTo, NotAnswered, type Answers, type Terminal } from './question.js';
import {
  coordinatorQuestion,
  fromQuestion,
  operatorQuestions,
  OTHER,
  otherOrganisationQuestions,
  personQuestions,
} from './questions.js';
import { setUpTexts } from './set-up.texts.js';
import { standingOf, type CoordinatorStanding, type Standing } from './standing.js';

type Say = (line: string) => void;

/**
 * Prepares a site to run in earnest: operator, founders, the first coordinator with its dated assignment and its
 * first person's link. Asks only for what is missing, writes after the last answer; run again it changes nothing.
 * @throws NotAnswered when something is missing or wrong and nobody can be asked
 */
export const setUp = async (
  app: INestApplicationContext,
  flags: Flags,
  terminal: Terminal | null,
  say: Say,
): Promise<void> => {
  const m = setUpTexts[flags.lang];
  const standing = await standingOf(app);
  if (standing.demonstration) throw new NotAnswered([m.demonstration]);
  terminal?.say(m.begin);

  const { operator, coordinator, person } = await gather(app, standing, flags, terminal);
  if (wantsAnother(standing, flags)) say(m.handOver);

  const changed = await recordOperator(app, operator);
  const { name } = (operator ?? standing.operator)!;
  say((changed ? m.operatorSet : m.operatorThere)(name));
  const present = await coordinatorNow(app, standing, coordinator, flags, say);
  if (present.claimed) say(m.claimed);
  else if (person) {
    const invited = { name: person['person-name']!, email: person['person-email']! };
    await giveLink(app, present, invited, flags.lang, say);
  } else if (present.waiting) {
    const { name, email, expiresAt } = present.waiting;
    say(m.waiting(name, email, formatInstant(expiresAt, flags.lang)));
  }
  say(m.done);
};

/** A flag names another organisation than the one assigned. */
const wantsAnother = ({ coordinator }: Standing, { given }: Flags): boolean => {
  const named = given['coordinator'];
  if (!coordinator || named === undefined) return false;
  const read = coordinatorQuestion.read(named);
  return !read.ok || founders().find(({ slug }) => slug === read.value)?.name !== coordinator.name;
};

/** All answers before anything is written. Without a terminal all that is missing is told together. */
const gather = async (
  app: INestApplicationContext,
  standing: Standing,
  flags: Flags,
  terminal: Terminal | null,
) => {
  const faults: string[] = [];
  const noting = async <Answer>(answer: Promise<Answer>): Promise<Answer | null> =>
    answer.catch((error: unknown) => {
      if (terminal || !(error instanceof NotAnswered)) throw error;
      faults.push(...error.lines);
      return null;
    });
  const operator = await noting(operatorToRecord(standing.operator, flags, terminal));
  const coordinator = standing.coordinator ? null : await noting(coordinatorToRecord(app, flags, terminal));
  const person = needsLink(standing, flags)
    ? await noting(answersTo(personQuestions, flags.given, terminal, flags.lang))
    : null;
  if (faults.length > 0) throw new NotAnswered([...faults, setUpTexts[flags.lang].seeHelp]);
  return { operator, coordinator, person };
};

/** A link is made for a coordinator without people: at the first run, when the last one has ended, or by wish. */
const needsLink = ({ coordinator }: Standing, flags: Flags): boolean =>
  !coordinator || (!coordinator.claimed && (!coordinator.waiting || flags.newLink));

/** Null: it is on record and no flag wants another. */
const operatorToRecord = async (
  present: Operator | null,
  { given, lang }: Flags,
  terminal: Terminal | null,
): Promise<Operator | null> => {
  const changes = operatorQuestions.some(({ flag }) => given[flag] !== undefined);
  if (present && !changes) return null;
  if (!present) terminal?.say(`\n${setUpTexts[lang].operator}`);
  const known = present ? flagsOf(present) : {};
  const asked = operatorQuestions.filter(({ flag }) => !(flag in known) || given[flag] !== undefined);
  return operatorOf({ ...known, ...(await answersTo(asked, given, terminal, lang)) });
};

const flagsOf = (operator: Operator): Answers => ({
  'operator-name': operator.name,
  'operator-nip': operator.nip,
  'operator-krs': operator.krs,
  'operator-street': operator.street,
  'operator-post-code': operator.postCode,
  'operator-town': operator.town,
  'operator-email': operator.email,
  'operator-phone': operator.phone,
  'data-protection-name': operator.dataProtectionName,
  'data-protection-email': operator.dataProtectionEmail,
});

const operatorOf = (answers: Answers): Operator => ({
  name: answers['operator-name']!,
  nip: answers['operator-nip']!,
  krs: answers['operator-krs'] ?? null,
  street: answers['operator-street']!,
  postCode: answers['operator-post-code']!,
  town: answers['operator-town']!,
  email: answers['operator-email']!,
  phone: answers['operator-phone'] ?? null,
  dataProtectionName: answers['data-protection-name'] ?? null,
  dataProtectionEmail: answers['data-protection-email']!,
});

const coordinatorToRecord = async (
  app: INestApplicationContext,
  flags: Flags,
  terminal: Terminal | null,
): Promise<NewCoordinator> => {
  const { given, lang } = flags;
  terminal?.say(`\n${setUpTexts[lang].coordinator}`);
  const which = flags.noFounders
    ? OTHER
    : (await answersTo([coordinatorQuestion], given, terminal, lang))['coordinator']!;
  const today = localDateOf(app.get(Clock).now());
  const questions = [...(which === OTHER ? otherOrganisationQuestions : []), fromQuestion(today)];
  return { which, ...(await answersTo(questions, given, terminal, lang)) };
};

/** The coordinator after this run. */
const coordinatorNow = async (
  app: INestApplicationContext,
  standing: Standing,
  wanted: NewCoordinator | null,
  { lang, noFounders }: Flags,
  say: Say,
): Promise<CoordinatorStanding> => {
  const m = setUpTexts[lang];
  const recorded = await recordCoordinator(app, wanted, { founders: !noFounders, lang }, say);
  const present = recorded ? (await standingOf(app)).coordinator : standing.coordinator;
  if (!present) throw new Error('The coordinator was recorded and is not there');
  say((recorded ? m.coordinatorSet : m.coordinatorThere)(present.name, formatDate(present.validFrom, lang)));
  return present;
};
