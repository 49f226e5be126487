import type { Tx } from '../../platform/database/db.js';
import { next } from '../../shared/transitions.js';
import { logConsent, moveSubscriber } from './data/subscriber.commands.js';
import type { SubscriberLine } from './data/subscriber.queries.js';
import type { ConsentAct, ConsentSource } from './domain/consent.js';
import { subscriberTransitions, type SubscriberAction } from './domain/subscriber-states.js';

const acts = {
  confirm: 'confirmed',
  unsubscribe: 'unsubscribed',
  bounce: 'bounced',
} as const satisfies Record<SubscriberAction, ConsentAct>;

/** Moves a locked subscriber with a line in the log of consents; changes nothing where the action leads nowhere. */
export const moveSubscription = async (
  tx: Tx,
  subscriber: SubscriberLine,
  action: SubscriberAction,
  source: ConsentSource,
  at: Date,
): Promise<SubscriberLine> => {
  const { id, lang, consentVersion: textVersion } = subscriber;
  const state = next(subscriberTransitions, subscriber.state, action);
  if (!state) return subscriber;
  await moveSubscriber(tx, id, state, at);
  await logConsent(tx, { subscriberId: id, act: acts[action], textVersion, lang, source, at });
  return { ...subscriber, state };
};
