import type { Tx } from '../../../platform/database/db.js';
import { ERASED_NAME, type ErasedPerson } from '../../../platform/privacy/personal-data.js';

/** What the person read and was sent; their name and address in what others were told. */
export const eraseFromNotices = async (tx: Tx, { accountId, name, email }: ErasedPerson): Promise<void> => {
  for (const table of belongings) await tx.query(`delete from ${table} where account_id = $1`, [accountId]);
  for (const word of [email, name]) {
    await tx.query(
      `update notice set title = replace(title::text, $1, $2)::jsonb, text = replace(text::text, $1, $2)::jsonb
       where position($1 in title::text || text::text) > 0`,
      [JSON.stringify(word).slice(1, -1), ERASED_NAME],
    );
  }
};

const belongings = [
  'notice_read',
  'notice_mail',
  'notice_preference',
  'digest_item',
  'digest',
  'mail_action',
  'calendar_feed',
] as const;
