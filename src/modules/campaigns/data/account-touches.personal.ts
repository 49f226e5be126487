import type { Tx } from '../../../platform/database/db.js';
import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { ErasedPerson } from '../../../platform/privacy/personal-data.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

/** Links of campaigns that the person followed while signed in. */
export const touchParts = {
  odnosnikiKampanii: `select token, touched_at as "touchedAt" from account_touch
    where account_id = $1 order by touched_at, token`,
};

/** The retention term that says for how long a followed link is kept. */
export const TOUCH_TERM = 'campaigns.account-touches';

export const touchRetention: readonly RetentionRule[] = [
  {
    what: TOUCH_TERM,
    label: {
      pl: 'Linki kampanii otwarte po zalogowaniu',
      en: 'Links of campaigns followed while signed in',
    },
    since: { pl: 'od otwarcia', en: 'from when they were followed' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from account_touch where touched_at < $1 returning token', before),
  },
];

export const eraseTouches = async (tx: Tx, { accountId }: ErasedPerson): Promise<void> => {
  await tx.query('delete from account_touch where account_id = $1', [accountId]);
};
