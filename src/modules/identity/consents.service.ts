import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { localDateOf } from '../../shared/dates.js';
import type { ConsentForm } from './data/consent.entity.js';
import {
  acceptedTerms,
  addConsent,
  consentsOf,
  endTermsDue,
  type ConsentLine,
} from './data/consent.queries.js';
import {
  legalVersions,
  versionAnnounced,
  versionInForce,
  type LegalText,
  type LegalVersion,
  type LegalVersions,
} from './domain/legal-versions.js';
import { identityProblems } from './domain/problems.js';

/** How a person stands to the terms. */
export type TermsStanding = {
  readonly inForce: LegalVersion;
  readonly announced: LegalVersion | null;
  /** The version to be accepted: the one in force, or the one announced; null when both are. */
  readonly open: LegalVersion | null;
};

/** What people accepted and were told: versions of the texts, and the log of who said what to which. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  versions(): LegalVersions {
    return legalVersions;
  }

  /** One version of a text; the first for a number that none has. */
  version(text: LegalText, version: number): LegalVersion {
    const known = this.versions()[text];
    return known.find((one) => one.version === version) ?? known[0]!;
  }

  inForce(text: LegalText): LegalVersion {
    return versionInForce(this.versions()[text], this.today());
  }

  announced(text: LegalText): LegalVersion | null {
    return versionAnnounced(this.versions()[text], this.today());
  }

  /** Records that who opens an account, or takes an organisation over, accepts the terms and was told of their data. */
  async acceptAtDoor(tx: Tx, accountId: string, form: ConsentForm): Promise<void> {
    for (const purpose of ['terms', 'privacy'] as const) {
      const { version } = this.inForce(purpose);
      await addConsent(tx, accountId, {
        ...{ purpose, textVersion: version, given: true, at: this.clock.now(), form },
      });
    }
  }

  /** Whether the person has yet to accept the terms that hold today. */
  async areTermsDue(reader: Reader, accountId: string): Promise<boolean> {
    return (await acceptedTerms(reader, accountId)) < this.inForce('terms').version;
  }

  async standing(actor: Person): Promise<TermsStanding> {
    const accepted = await this.db.read(actor, (reader) => acceptedTerms(reader, actor.accountId));
    const inForce = this.inForce('terms');
    const announced = this.announced('terms');
    const open = accepted < inForce.version ? inForce : announced;
    return { inForce, announced, open: open && accepted < open.version ? open : null };
  }

  /**
   * The person's word on a version of the terms that holds or is announced. A refusal is recorded too; it leaves
   * reading, the person's own data and leaving. @throws Problem `identity/terms-changed` for another version
   */
  async answerTerms(actor: Person, { version, accept }: { version: number; accept: boolean }): Promise<void> {
    const { inForce, announced } = await this.standing(actor);
    if (version !== inForce.version && version !== announced?.version) {
      throw identityProblems.termsChanged(undefined);
    }
    await this.db.tx(actor, async (tx) => {
      const at = this.clock.now();
      const said = { textVersion: version, given: accept, at, form: 'terms-page' } as const;
      await addConsent(tx, actor.accountId, { purpose: 'terms', ...said });
      if (accept) await endTermsDue(tx, actor.accountId);
    });
  }

  /** All that the person said, the latest first. */
  async log(actor: Person): Promise<ConsentLine[]> {
    return this.db.read(actor, (reader) => consentsOf(reader, actor.accountId));
  }

  private today() {
    return localDateOf(this.clock.now());
  }
}
