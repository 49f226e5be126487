import type { Person } from '../access/actor.js';
import type { Tx } from '../database/tx.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { httpProblems } from './http.problems.js';
import type { Upload } from './multipart.js';

/**
 * The `Idempotency-Key` header of the API with a digest of the request (a form's `_key` comes by `page.key`): a
 * random text chosen per intention; undefined when absent or misshapen.
 */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const { headers, body, uploads } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = headers['idempotency-key'];
    if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)) return undefined;
    return `${key}${DIGEST}${digestOf(body, uploads)}`;
  },
  [
    (target, method) => {
      const route = Object.getOwnPropertyDescriptor(target, method!);
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description: 'A text of your choice per intention: sent twice, it is done once and answered alike',
        schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,100}$' },
      })(target, method!, route!);
    },
  ],
);

const DIGEST = ':';

/** What was sent, in 43 characters. */
export const digestOf = (body: unknown, uploads: readonly Upload[] = []): string => {
  const hash = createHash('sha256').update(JSON.stringify(body ?? null));
  for (const { field, name, bytes } of uploads) hash.update(`\0${field}\0${name}\0`).update(bytes);
  return hash.digest('base64url');
};

type Kept<Answer> = { readonly request: string; readonly answer: Answer };

/**
 * Does `work` once per account, operation and key: a double click or a retry gets the first answer again.
 * Runs in the work's own transaction; a second request waits on the key's row until the first commits.
 * The answer must be small and hold no secrets (an id, as a rule). Keys live for two days.
 * @throws Problem `http/key-reused` when the same key came with something else before
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
  const [intention = '', request = ''] = key.split(DIGEST);
  const [fresh] = await tx.query(
    `insert into idempotency_key (scope, key) values ($1, $2) on conflict do nothing returning key`,
    [scope, intention],
  );
  if (!fresh) {
    const [earlier] = await tx.query<{ answer: Kept<Answer> }>(
      'select answer from idempotency_key where scope = $1 and key = $2',
      [scope, intention],
    );
    if (!earlier) throw new Error('Idempotency key vanished');
    if (earlier.answer.request !== request) throw httpProblems.keyReused(undefined);
    return earlier.answer.answer;
  }
  const answer = await work();
  const kept: Kept<Answer> = { request, answer };
  await tx.query('update idempotency_key set answer = $3 where scope = $1 and key = $2', [
    scope,
    intention,
    JSON.stringify(kept),
  ]);
  return answer;
};
