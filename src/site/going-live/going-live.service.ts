import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { wideNetworks } from '../../platform/config/addresses.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/database/db.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Vault } from '../../platform/vault.js';
import { localDateOf } from '../../shared/dates.js';
import { SecondFactors } from '../../modules/identity/index.js';
import { coordinatorOn, OperatorRecord } from '../../modules/organisations/index.js';
import { feesToCompare, gatewayFeesOn } from '../../modules/payments/index.js';
import { SearchIndex } from '../../modules/search/index.js';
import { heldSet } from '../../../seeds/ledger.js';
import {
  actingPeople,
  databaseFacts,
  insertConfirmation,
  latestConfirmation,
  queueFacts,
  type Confirmation,
} from './data/going-live.queries.js';
import type { ConfirmationKind, GoingLiveFacts } from './domain/facts.js';
import { legalPagesName } from './legal-pages.js';
import { isPrivateFolder, keyFileFacts, storeWorks } from './machine-facts.js';

const DAY_MS = 86_400_000;

/** Finds out what opening the site depends on, afresh at every question. */
@Injectable()
export class GoingLive {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly files: FileStore,
    private readonly operators: OperatorRecord,
    private readonly secondFactors: SecondFactors,
    private readonly search: SearchIndex,
  ) {}

  async facts(): Promise<GoingLiveFacts> {
    const { config } = this;
    const { publicUrl, loopback, trustedProxies } = config;
    const operator = await this.operators.current();
    const today = localDateOf(this.clock.now());
    return {
      operatorSet: operator !== null,
      legalPagesNameOperator: legalPagesName(operator, config.demo),
      publicUrl: { https: publicUrl.protocol === 'https:', loopback },
      demonstration: config.demo || (await heldSet(this.db.public))?.name === 'demo',
      rateLimits: config.rateLimits,
      proxies: { count: trustedProxies.length, wide: wideNetworks(trustedProxies) },
      mailServer: config.smtp !== null,
      stripe: config.stripe === null ? 'off' : config.stripe.livemode ? 'live' : 'test',
      uncomparedPrices: feesToCompare(await gatewayFeesOn(this.db.public, today), today).length,
      masterKey: await this.masterKey(),
      dataDirPrivate: await isPrivateFolder(config.dataDir),
      daysSinceRestore: await this.daysSinceRestore(),
      coordinator: await this.coordinator(),
      database: await this.database(),
      filesWork: await storeWorks(this.files),
      searchAnswers: await this.search.ready().catch(() => false),
      worker: await queueFacts(this.db.public),
    };
  }

  /** What was confirmed last, for showing; null when never. */
  confirmation(kind: ConfirmationKind): Promise<Confirmation | null> {
    return latestConfirmation(this.db.public, kind);
  }

  /** Records that a copy is kept: of the key in use now, or of the data, tried by restoring them. */
  async confirm(actor: Representative | 'system', kind: ConfirmationKind): Promise<void> {
    const fingerprint = kind === 'key-backup' ? await this.fingerprint() : null;
    const by = actor === 'system' ? null : actor.accountId;
    await this.db.tx(actor, (tx) => insertConfirmation(tx, { kind, fingerprint, at: this.clock.now(), by }));
  }

  private async masterKey(): Promise<GoingLiveFacts['masterKey']> {
    const file = await keyFileFacts(this.config.masterKeyFile, this.config.dataDir);
    const usable = file.readable && file.private;
    const confirmed = usable ? await this.confirmation('key-backup') : null;
    return {
      ...file,
      backupConfirmed: confirmed !== null && confirmed.fingerprint === (await this.fingerprint()),
    };
  }

  /** Tells one key from another without telling anything of it. */
  private fingerprint(): Promise<string> {
    return this.vault.mark('master-key', 'going-live');
  }

  private async daysSinceRestore(): Promise<number | null> {
    const confirmed = await this.confirmation('data-backup');
    return confirmed && (this.clock.now().getTime() - confirmed.confirmedAt.getTime()) / DAY_MS;
  }

  private async coordinator(): Promise<GoingLiveFacts['coordinator']> {
    const organisation = await coordinatorOn(this.db.public, localDateOf(this.clock.now()));
    const people = organisation ? await actingPeople(this.db.public, organisation) : [];
    const standings = await Promise.all(people.map((id) => this.secondFactors.standing(id)));
    return {
      assigned: organisation !== null,
      people: people.length,
      withoutSecondFactor: standings.filter(({ on }) => !on).length,
    };
  }

  private async database(): Promise<GoingLiveFacts['database']> {
    const { now, ...facts } = await databaseFacts(this.db.public);
    return { ...facts, clockApart: Math.abs(now.getTime() - this.clock.now().getTime()) / 1000 };
  }
}
