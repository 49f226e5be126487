import type { Representative } from '../../platform/access/actor.js';
import type { Reader, Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import type { ClosingInput } from './closings.schemas.js';
import {
  closingOf,
  deleteClosing,
  writeClosing,
  type Closing,
  type ClosingSubject,
} from './data/closing.queries.js';
import { endingsOf, type ClosingEnding } from './domain/closing.js';
import { closingProblems } from './domain/closing-problems.js';
import type { Side } from './domain/policy.js';

/** Where a side stands with what it is about. */
export type ClosingCase = {
  readonly subject: string;
  readonly side: Side;
  readonly closing: Closing | null;
  /** What it may say now; empty while the matter goes on, or when it ended with a contract here. */
  readonly endings: readonly ClosingEnding[];
};

/** What the caller has found out about the matter. */
export type ClosingGround = {
  readonly about: ClosingSubject;
  readonly subject: string;
  readonly side: Side;
  readonly ended: boolean;
};

export const closingCaseOf = async (
  reader: Reader,
  actor: Representative,
  { about, subject, side, ended }: ClosingGround,
): Promise<ClosingCase> => ({
  ...{ subject, side, endings: ended ? endingsOf(side) : [] },
  closing: await closingOf(reader, about, actor.organisation.id),
});

/**
 * Writes what the actor's side says; said again, it takes the place of what was said. The other side is told nothing:
 * the trace is the organisation's own.
 * @throws Problem `closings/not-ended`, `closings/wrong`
 */
export const recordClosing = async (
  tx: Tx,
  actor: Representative,
  { about, side, ended }: ClosingGround,
  input: ClosingInput,
  now: Date,
): Promise<void> => {
  if (!ended) throw closingProblems.notEnded(undefined);
  const { ending, partner = null, net = null, note = null } = input;
  const wrong = whyWrong(side, input);
  if (wrong) throw closingProblems.wrong(undefined, [wrong]);
  const by = { organisationId: actor.organisation.id, accountId: actor.accountId };
  await writeClosing(tx, about, by, { ending, partner, net, note, recordedAt: now });
  await noteClosing(tx, actor, about, 'closing-recorded', now);
};

/** Takes it back; does nothing where nothing is said. */
export const removeClosing = async (
  tx: Tx,
  actor: Representative,
  { about }: ClosingGround,
  now: Date,
): Promise<void> => {
  if (!(await deleteClosing(tx, about, actor.organisation.id))) return;
  await noteClosing(tx, actor, about, 'closing-removed', now);
};

const whyWrong = (side: Side, { ending, partner, net, note }: ClosingInput) => {
  if (!endingsOf(side).includes(ending)) return { pointer: '/ending', text: notYours };
  if (ending !== 'not-bought') return null;
  if (partner !== undefined) return { pointer: '/partner', text: nothingBought };
  if (net !== undefined) return { pointer: '/net', text: nothingBought };
  return note === undefined ? { pointer: '/note', text: reasonNeeded } : null;
};

const noteClosing = (tx: Tx, actor: Representative, about: ClosingSubject, action: string, at: Date) =>
  recordActivity(tx, actor, {
    ...{ action, at, details: { ...about } },
    subject: { kind: 'organisation', id: actor.organisation.id },
  });

const notYours = {
  pl: 'Wybierz to, co dotyczy Twojej strony.',
  en: 'Choose what is for your side to say.',
};
const nothingBought = {
  pl: 'Zostaw puste, skoro nic nie kupiliście.',
  en: 'Leave this empty, since nothing was bought.',
};
const reasonNeeded = {
  pl: 'Napisz, dlaczego nic nie kupiliście.',
  en: 'Say why nothing was bought.',
};
