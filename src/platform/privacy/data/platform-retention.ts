import type { RetentionRule } from '../retention-rule.js';
import { forgotten } from './retention.queries.js';

export const platformRetention: readonly RetentionRule[] = [
  {
    what: 'platform.idempotency-keys',
    label: { pl: 'Znaczniki wysłanych formularzy', en: 'Marks of forms that were sent' },
    since: { pl: 'od wysłania', en: 'from sending' },
    forget: (tx, before) =>
      forgotten(tx, 'delete from idempotency_key where created_at < $1 returning key', before),
  },
];
