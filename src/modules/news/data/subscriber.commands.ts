import type { Tx } from '../../../platform/database/db.js';
import { newId } from '../../../shared/ids.js';
import type { Lang } from '../../../shared/lang.js';
import type { ConsentAct, ConsentSource } from '../domain/consent.js';
import type { Interests } from '../domain/interests.js';
import type { SubscriberState } from '../domain/subscriber-states.js';

export type Asked = {
  readonly email: string;
  readonly lang: Lang;
  readonly interests: Interests;
  readonly consentVersion: number;
  readonly source: ConsentSource;
  readonly at: Date;
};

/**
 * Notes that the newsletter was asked for; gives the id behind the address. What a confirmed subscriber has chosen
 * stays, since anybody can type anybody's address. One statement, whatever is known of the address already.
 */
export const noteAsked = async (tx: Tx, asked: Asked): Promise<string> => {
  const { email, lang, interests, consentVersion, source, at } = asked;
  const { topics, buyerKinds, powiats, categories } = interests;
  const [row] = await tx.query<{ id: string }>(
    `with asked as (
       insert into subscriber as s (id, email, lang, topics, buyer_kinds, powiats, categories, state, consent_version,
         asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)
       on conflict (email) do update set
         lang = case when s.state = 'confirmed' then s.lang else excluded.lang end,
         topics = case when s.state = 'confirmed' then s.topics else excluded.topics end,
         buyer_kinds = case when s.state = 'confirmed' then s.buyer_kinds else excluded.buyer_kinds end,
         powiats = case when s.state = 'confirmed' then s.powiats else excluded.powiats end,
         categories = case when s.state = 'confirmed' then s.categories else excluded.categories end,
         consent_version = case when s.state = 'confirmed' then s.consent_version else excluded.consent_version end,
         asked_at = excluded.asked_at
       returning id, state),
     logged as (
       insert into subscriber_consent (id, subscriber_id, act, text_version, lang, source, at)
       select $10, id, 'asked', $8, $3, $11, $9 from asked where state <> 'confirmed' returning id)
     select id from asked`,
    [
      ...[newId<'Subscriber'>(), email, lang, topics, buyerKinds, powiats, categories, consentVersion, at],
      ...[newId<'SubscriberConsent'>(), source],
    ],
  );
  if (!row) throw new Error('No subscriber was noted');
  return row.id;
};

/** Moves a locked subscriber to a state; the count of returned mails begins anew with a confirmation. */
export const moveSubscriber = async (tx: Tx, id: string, state: SubscriberState, at: Date): Promise<void> => {
  await tx.query(
    `update subscriber set state = $2,
       confirmed_at = case when $2 = 'confirmed' then $3 else confirmed_at end,
       ended_at = case when $2 in ('unsubscribed', 'bounced') then $3 end,
       hard_bounces = case when $2 = 'confirmed' then 0 else hard_bounces end
     where id = $1`,
    [id, state, at],
  );
};

export const changeInterests = async (
  tx: Tx,
  id: string,
  lang: Lang,
  { topics, buyerKinds, powiats, categories }: Interests,
): Promise<void> => {
  await tx.query(
    'update subscriber set lang = $2, topics = $3, buyer_kinds = $4, powiats = $5, categories = $6 where id = $1',
    [id, lang, topics, buyerKinds, powiats, categories],
  );
};

export type ConsentLine = {
  readonly subscriberId: string;
  readonly act: ConsentAct;
  readonly textVersion: number;
  readonly lang: Lang;
  readonly source: ConsentSource;
  readonly at: Date;
};

export const logConsent = async (tx: Tx, line: ConsentLine): Promise<void> => {
  await tx.query(
    `insert into subscriber_consent (id, subscriber_id, act, text_version, lang, source, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId<'SubscriberConsent'>(),
      line.subscriberId,
      line.act,
      line.textVersion,
      line.lang,
      line.source,
      line.at,
    ],
  );
};
