import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { bareHost } from '../../platform/config/addresses.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { newId } from '../../shared/ids.js';
import { Passkey, type ChallengePurpose } from './data/passkey.entities.js';
import { addPasskey, keepChallenge, takeChallenge } from './data/passkey.queries.js';
import { secondFactorStanding } from './data/second-factor.queries.js';
import { identityProblems } from './domain/problems.js';
import { FactorChanges } from './factor-changes.service.js';
import type { NewPasskey, PasskeyAnswer } from './identity.schemas.js';

export type { PasskeyAnswer } from './identity.schemas.js';

const CHALLENGE_MINUTES = 10;
/** EdDSA, ES256, RS256, which every device has one of. */
const ALGORITHMS = [-8, -7, -257];
const SITE = 'Wspólny Rynek';

/** Loaded when first needed: it takes a third of a second, and most starts never meet a passkey. */
const library = () => import('@simplewebauthn/server');

/** Passkeys as a second factor (WebAuthn level 3): adding, asking, checking. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly changes: FactorChanges,
  ) {}

  /** False where the site is reached by a numeric address, for which browsers make no keys. */
  get available(): boolean {
    return isIP(bareHost(this.config.publicUrl.hostname)) === 0;
  }

  /** What the browser needs to make a key. */
  async creation(actor: Person): Promise<PublicKeyCredentialCreationOptionsJSON> {
    if (!this.available) throw identityProblems.passkeysUnavailable();
    const { accountId } = actor;
    const challenge = await this.ask(accountId, actor.credentialId, 'add');
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: SITE,
      rpID: this.rpId,
      userName: actor.email,
      userDisplayName: actor.name,
      userID: Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
      challenge,
      excludeCredentials: await this.credentials(accountId),
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
  }

  /**
   * Adds a key that answered `creation`. Returns recovery codes when it is the account's first second factor.
   * @throws Problem `identity/wrong-passkey`
   */
  async add(actor: Person, { name, passkey }: NewPasskey): Promise<string[] | null> {
    const { accountId } = actor;
    const { verifyRegistrationResponse } = await library();
    const made = await verifyRegistrationResponse({
      response: passkey as RegistrationResponseJSON,
      expectedChallenge: (challenge) => this.answered(challenge, accountId, actor.credentialId, 'add'),
      expectedOrigin: this.config.publicUrl.origin,
      expectedRPID: this.rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => null);
    if (!made?.verified) throw identityProblems.wrongPasskey(undefined);
    const { credential } = made.registrationInfo;
    return this.db.tx(actor, async (tx) => {
      const { on } = await secondFactorStanding(tx, accountId);
      const added = await addPasskey(tx, {
        id: newId<'Passkey'>(),
        accountId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name,
        createdAt: this.clock.now(),
        lastUsedAt: null,
      });
      if (!added) throw identityProblems.wrongPasskey(undefined);
      return this.changes.added(tx, actor, 'passkey-added', !on);
    });
  }

  /** @throws Problem `identity/passkey-not-found` */
  async remove(actor: Person, id: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const gone = await tx.getRepository(Passkey).delete({ id, accountId: actor.accountId });
      if (!gone.affected) throw identityProblems.passkeyNotFound();
      await this.changes.removed(tx, actor, 'passkey-removed');
    });
  }

  /** What the browser needs to use a key of the account; null when there is none. */
  async request(accountId: string, boundTo: string): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const allowCredentials = await this.credentials(accountId);
    if (allowCredentials.length === 0 || !this.available) return null;
    const challenge = await this.ask(accountId, boundTo, 'use');
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({
      rpID: this.rpId,
      challenge,
      allowCredentials,
      userVerification: 'preferred',
    });
  }

  /** Checks a key's answer to `request`, once. @throws Problem `identity/wrong-passkey` */
  async use(accountId: string, answer: PasskeyAnswer, boundTo: string): Promise<void> {
    const key = await this.db.tx('system', (tx) =>
      tx.getRepository(Passkey).findOneBy({ accountId, credentialId: answer.id }),
    );
    if (!key) throw identityProblems.wrongPasskey(undefined);
    const { verifyAuthenticationResponse } = await library();
    const checked = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => this.answered(challenge, accountId, boundTo, 'use'),
      expectedOrigin: this.config.publicUrl.origin,
      expectedRPID: this.rpId,
      credential: {
        id: key.credentialId,
        publicKey: Uint8Array.from(key.publicKey),
        counter: key.counter,
      },
      requireUserVerification: false,
    }).catch(() => null);
    if (!checked?.verified) throw identityProblems.wrongPasskey(undefined);
    const { newCounter } = checked.authenticationInfo;
    await this.db.tx('system', (tx) =>
      tx.getRepository(Passkey).update(key.id, { counter: newCounter, lastUsedAt: this.clock.now() }),
    );
  }

  private get rpId(): string {
    return this.config.publicUrl.hostname;
  }

  private async credentials(accountId: string): Promise<{ id: string; transports: string[] }[]> {
    const keys = await this.db.tx('system', (tx) => tx.getRepository(Passkey).findBy({ accountId }));
    return keys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));
  }

  private async ask(accountId: string, boundTo: string, purpose: ChallengePurpose) {
    const bytes = Uint8Array.from(randomBytes(32));
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
    const challenge = Buffer.from(bytes).toString('base64url');
    await this.db.tx('system', (tx) =>
      keepChallenge(tx, { challenge, accountId, boundTo, purpose }, { now, expiresAt }),
    );
    return bytes;
  }

  /** Taken away whatever the rest of the answer is worth. */
  private answered(challenge: string, accountId: string, boundTo: string, purpose: ChallengePurpose) {
    return this.db.tx('system', (tx) =>
      takeChallenge(tx, { challenge, accountId, boundTo, purpose }, this.clock.now()),
    );
  }
}
