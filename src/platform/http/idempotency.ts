import type { Person } from '../access/actor.js';
import type { Tx } from '../database/tx.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The `Idempotency-Key` header of the API (a form's `_key` comes by `page.key`): a random text chosen per
 * intention; undefined when absent or misshapen.
 */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    return typeof key === 'string' && /^[\w-]{8,100}$/.test(key) ? key : undefined;
  },
);

/**
 * Does `work` once per account, operation and key: a double click or a retry gets the first answer again.
 * Runs in the work's own transaction; a second request waits on the key's row until the first commits.
 * The answer must be small and hold no secrets (an id, as a rule). Keys live for two days.
 */
export const once = async <Answer>(
  tx: Tx,
  actor: Person,
  operation: string,
  key: string | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  if (!key) return work();
  const scope = `${operation}:${actor.accountId}:${actor.organisation?.id ?? ''}`;
  const [fresh] = await tx.query(
    `insert into idempotency_key (scope, key) values ($1, $2) on conflict do nothing returning key`,
    [scope, key],
  );
  if (!fresh) {
    const [earlier] = await tx.query<{ answer: Answer }>(
      'select answer from idempotency_key where scope = $1 and key = $2',
      [scope, key],
    );
    if (!earlier) throw new Error('Idempotency key vanished');
    return earlier.answer;
  }
  const answer = await work();
  await tx.query('update idempotency_key set answer = $3 where scope = $1 and key = $2', [
    scope,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
};

/** Deletes keys made before an instant. */
export const forgetIdempotencyKeys = async (tx: Tx, before: Date): Promise<void> => {
  await tx.query('delete from idempotency_key where created_at < $1', [before]);
};
