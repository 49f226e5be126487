import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/database/db.js';
import { hashSecret, newSecret } from '../../platform/secrets.js';
import { newId } from '../../shared/ids.js';
import { Organisations } from '../organisations/index.js';
import { Applications } from './applications.service.js';
import {
  deleteDraft,
  draftBehind,
  insertDraft,
  lockDraft,
  rewriteDraft,
  type Draft,
} from './data/draft.queries.js';
import { lookalikesOf, type Lookalike } from './data/duplicate.queries.js';
import { completeness, type Check } from './domain/completeness.js';
import { memberProblems } from './domain/problems.js';
import type { DraftContent } from './draft.schemas.js';
import { applicationBody } from './members.schemas.js';

/** A draft lives so long after it was last saved. */
const DAYS = 60;
const DAY_MS = 86_400_000;

export type DraftCase = {
  readonly draft: Draft;
  readonly checks: readonly Check[];
  /** Members, who are public anyway, that look like the applicant. */
  readonly lookalikes: readonly (Lookalike & { slug: string })[];
};

/**
 * Applications that are written before anybody is registered. A private link is the only way to one; its secret
 * is kept as a hash.
 */
@Injectable()
export class ApplicationDrafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly applications: Applications,
  ) {}

  /** Keeps a new draft; the secret of its link is returned once and never again. */
  async begin(content: DraftContent): Promise<{ secret: string; expiresAt: Date }> {
    const secret = newSecret();
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + DAYS * DAY_MS);
    await this.db.tx('system', (tx) =>
      insertDraft(tx, {
        id: newId<'ApplicationDraft'>(),
        secretHash: hashSecret(secret),
        ...{ content, at, expiresAt },
      }),
    );
    return { secret, expiresAt };
  }

  /** @throws Problem `members/draft-not-found` for a link that is unknown, used up or too old */
  async open(secret: string): Promise<DraftCase> {
    return this.db.read('system', async (reader) => {
      const draft = await draftBehind(reader, hashSecret(secret), this.clock.now());
      if (!draft) throw memberProblems.draftNotFound(undefined);
      const { organisationName = null, nip = null, krs = null } = draft.content;
      const lookalikes = await lookalikesOf(reader, { name: organisationName, nip, krs }, null);
      return {
        draft,
        checks: completeness({ ...missing, ...draft.content }),
        lookalikes: lookalikes.flatMap((one) => (one.member && one.slug ? [{ ...one, slug: one.slug }] : [])),
      };
    });
  }

  /** Replaces what was written; the draft lives on from now. */
  async save(secret: string, content: DraftContent): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const at = this.clock.now();
      const draft = await lockDraft(tx, hashSecret(secret), at);
      if (!draft) throw memberProblems.draftNotFound(undefined);
      await rewriteDraft(tx, draft.id, content, at, new Date(at.getTime() + DAYS * DAY_MS));
    });
  }

  /**
   * Sends the draft as the application of the acting organisation and ends it, so that a second click finds
   * nothing. @throws Problem `members/draft-not-found`, `draft-incomplete`, `draft-of-another`, and those of applying
   */
  async send(actor: Representative, secret: string): Promise<string> {
    return this.db.tx('system', async (tx) => {
      const draft = await lockDraft(tx, hashSecret(secret), this.clock.now());
      if (!draft) throw memberProblems.draftNotFound(undefined);
      const { nip, role, statement, signatories } = draft.content;
      const party = await this.organisations.party(tx, actor.organisation.id);
      if (nip && party?.nip !== nip) throw memberProblems.draftOfAnother({ name: actor.organisation.name });
      const input = applicationBody.safeParse({ role, statement, ...(signatories && { signatories }) });
      if (!input.success) throw memberProblems.draftIncomplete(undefined);
      const id = await this.applications.applyIn(tx, actor, input.data);
      await deleteDraft(tx, draft.id);
      return id;
    });
  }
}

const missing = {
  kind: null,
  nip: null,
  krs: null,
  street: null,
  postCode: null,
  town: null,
  email: null,
  phone: null,
  statement: null,
  signatories: null,
  signed: false,
};
