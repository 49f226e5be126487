import { Injectable } from '@nestjs/common';
import { asSystem, type Reader, type Tx } from '../../../platform/database/db.js';
import { Vault } from '../../../platform/vault.js';
import { ProcedureSteps } from '../procedures/procedure-steps.js';
import type { BidAuthor } from './author.js';
import {
  insertOrganisationSeal,
  insertProcedureSeal,
  organisationSeal,
  procedureSeal,
} from './data/seal.queries.js';
import { bidProblems } from './domain/problems.js';
import { newSealKeys, sealKeysFrom, type SealKeys } from './domain/seal.js';

const ofProcedure = (id: string) => `procedure-seal/${id}`;
const ofOrganisation = (id: string) => `organisation-seal/${id}`;

/** Key pairs of procedures and of authors. Private keys lie in the database sealed by the master key alone. */
@Injectable()
export class Sealing {
  constructor(
    private readonly vault: Vault,
    steps: ProcedureSteps,
  ) {
    steps.register({ published: ({ tx, procedure }) => this.start(tx, procedure.id) });
  }

  /** Gives a procedure its key pair, in the transaction that publishes it. Once; again it does nothing. */
  async start(tx: Tx, procedureId: string): Promise<void> {
    const keys = newSealKeys();
    const place = ofProcedure(procedureId);
    const privateKey = await this.vault.seal(keys.privateKey.toString('base64url'), place);
    const keyMark = await this.vault.mark('', place);
    await asSystem(tx, () =>
      insertProcedureSeal(tx, procedureId, { publicKey: keys.publicKey, privateKey, keyMark }),
    );
  }

  /**
   * To what bids are sealed. Asks also whether the master key is still the one of the publishing, without touching
   * the private key: else a bid would be taken that nobody could ever open. @throws Problem `bids/key-missing`
   */
  async publicKeyOf(tx: Tx, procedureId: string): Promise<Buffer> {
    const seal = await asSystem(tx, () => procedureSeal(tx, procedureId));
    if (!seal || seal.keyMark !== (await this.vault.mark('', ofProcedure(procedureId)))) {
      throw bidProblems.keyMissing(undefined);
    }
    return seal.publicKey;
  }

  /** Both keys, for the opening alone, under the system's sight. @throws Problem `bids/key-missing` */
  async openingKeys(tx: Tx, procedureId: string): Promise<SealKeys> {
    const seal = await procedureSeal(tx, procedureId);
    const text = seal && (await this.vault.open(seal.privateKey, ofProcedure(procedureId)));
    if (!seal || !text) throw bidProblems.keyMissing(undefined);
    return { publicKey: seal.publicKey, privateKey: Buffer.from(text, 'base64url') };
  }

  /** The author's keys, made when it first writes. @throws Problem `bids/key-missing` */
  async authorKeys(tx: Tx, author: BidAuthor): Promise<SealKeys> {
    if (author.kind === 'outside') return sealKeysFrom(author.secret);
    const organisationId = author.actor.organisation.id;
    if (!(await organisationSeal(tx, organisationId))) {
      const { publicKey, privateKey } = newSealKeys();
      const sealed = await this.vault.seal(privateKey.toString('base64url'), ofOrganisation(organisationId));
      await insertOrganisationSeal(tx, organisationId, { publicKey, privateKey: sealed });
    }
    return this.readingKeys(tx, author);
  }

  /** The same for reading only. @throws Problem `bids/key-missing` */
  async readingKeys(reader: Reader, author: BidAuthor): Promise<SealKeys> {
    if (author.kind === 'outside') return sealKeysFrom(author.secret);
    const organisationId = author.actor.organisation.id;
    const seal = await organisationSeal(reader, organisationId);
    const text = seal && (await this.vault.open(seal.privateKey, ofOrganisation(organisationId)));
    if (!seal || !text) throw bidProblems.keyMissing(undefined);
    return { publicKey: seal.publicKey, privateKey: Buffer.from(text, 'base64url') };
  }
}
