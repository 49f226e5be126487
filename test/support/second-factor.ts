import { codeAt } from '../../src/modules/identity/domain/one-time-codes.js';
import type { TestApp } from './app.js';
import { prove } from './cast.js';

export type AppInHand = {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** A code that was not used yet; moves the clock on by one step. */
  nextCode(): Promise<string>;
};

/** The person's authenticator app, set up through the API. */
export const setUpApp = async (app: TestApp, member: { token: string }): Promise<AppInHand> => {
  await prove(app, member);
  const api = app.api(member.token);
  const begun = await api.post('/api/v1/account/authenticator-app/setup').expect(200);
  const { setup, secret } = begun.body as { setup: string; secret: string };
  const nextCode = async () => {
    await app.clock.advance({ minutes: 0.5 });
    return codeAt(secret, app.clock.now());
  };
  const made = await api
    .post('/api/v1/account/authenticator-app')
    .send({ setup, code: codeAt(secret, app.clock.now()) })
    .expect(201);
  return { secret, recoveryCodes: (made.body as { recoveryCodes: string[] }).recoveryCodes, nextCode };
};
