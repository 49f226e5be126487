import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { RequestKind, RequestState } from '../domain/gateway-request.js';
import { GatewayRequestRow } from './gateway-request.entities.js';

export type SavedRequest = {
  readonly key: string;
  readonly kind: RequestKind;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly body: unknown;
  readonly state: RequestState;
  readonly answerId: string | null;
  readonly refusal: string | null;
  readonly begunAt: Date;
};

const columns = `key, kind, organisation_id as "organisationId", account_id as "accountId", body, state,
  answer_id as "answerId", refusal, begun_at as "begunAt"`;

/** Null when there is none of the key. */
export const requestOf = async (reader: Reader, key: string): Promise<SavedRequest | null> => {
  const [row] = await reader.query<SavedRequest>(`select ${columns} from gateway_request where key = $1`, [
    key,
  ]);
  return row ?? null;
};

export type RequestEnd =
  | { readonly state: 'done'; readonly answerId: string }
  | { readonly state: 'refused'; readonly refusal: string };

/** Notes how it ended; another process may have been first, with the same end. */
export const endRequest = async (tx: Tx, key: string, end: RequestEnd, endedAt: Date): Promise<void> => {
  await tx.getRepository(GatewayRequestRow).update({ key, state: 'begun' }, { ...end, endedAt });
};
