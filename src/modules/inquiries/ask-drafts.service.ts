import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import type { Upload } from '../../platform/http/multipart.js';
import { fieldErrorsOf } from '../../platform/validation/issues.js';
import { Problem } from '../../shared/problems.js';
import { Conversations } from '../conversations/index.js';
import { askDraft, type AskDraft, type AskDraftFields } from './ask-drafts.schemas.js';
import { askSubjectOf, type AskSubject } from './data/supplier.queries.js';
import { guestDraftProblems } from './domain/guest-draft-problems.js';
import { GuestDrafts, type GuestDraft } from './guest-drafts.service.js';
import { askForm, type AskInput } from './inquiries.schemas.js';
import { Inquiries } from './inquiries.service.js';

export type AskDraftCase = AskDraft &
  Pick<GuestDraft, 'files' | 'until'> & {
    /** Null when the listing or the member is no longer there: what was written stays. */
    readonly subject: AskSubject | null;
  };

/** Inquiries that are written before anybody is registered, each to one supplier. */
@Injectable()
export class AskDrafts {
  constructor(
    private readonly db: Db,
    private readonly drafts: GuestDrafts,
    private readonly inquiries: Inquiries,
    private readonly conversations: Conversations,
  ) {}

  /** Returns the secret of the draft's link. @throws Problem `inquiries/supplier-not-found` */
  async begin(draft: AskDraft, uploads: readonly Upload[]): Promise<string> {
    await this.inquiries.subject(draft.about);
    return this.drafts.begin('inquiry', draft, uploads);
  }

  /** @throws Problem `guest-drafts/not-found` */
  async open(secret: string): Promise<AskDraftCase> {
    const { content, files, until } = await this.drafts.open('inquiry', secret);
    const draft = askDraft.parse(content);
    return { ...draft, files, until, subject: await askSubjectOf(this.db.public, draft.about) };
  }

  /** Replaces what was written and adds files. @throws as `open` */
  async save(secret: string, fields: AskDraftFields, uploads: readonly Upload[]): Promise<void> {
    await this.drafts.change(
      'inquiry',
      secret,
      (content) => ({ ...askDraft.parse(content), fields }),
      uploads,
    );
  }

  /** @throws as `open`, and `guest-drafts/file-refused` */
  addFiles(secret: string, uploads: readonly Upload[]): Promise<void> {
    return this.drafts.change('inquiry', secret, (content) => content, uploads);
  }

  /** @throws as `open`, and `guest-drafts/file-not-found` */
  removeFile(secret: string, fileId: string): Promise<void> {
    return this.drafts.removeFile('inquiry', secret, fileId);
  }

  /** Deletes it. @throws as `open` */
  discard(secret: string): Promise<void> {
    return this.drafts.discard('inquiry', secret);
  }

  /**
   * Sends the draft as the acting organisation's inquiry and ends it. `typed`: what the form holds now, which is kept
   * first, so that nothing is lost when it cannot be sent; null to send what is kept. Returns the inquiry's id.
   * @throws Problem as `open`, `guest-drafts/incomplete`, `stale`, and those of asking
   */
  async send(
    actor: Representative,
    secret: string,
    typed: { fields: AskDraftFields; uploads: readonly Upload[] } | null,
    key: string | undefined,
  ): Promise<string> {
    if (typed && (await this.drafts.find('inquiry', secret)))
      await this.save(secret, typed.fields, typed.uploads).catch(unlessSent);
    const draft = await this.drafts.find('inquiry', secret);
    const ready = draft && (await this.ready(actor, draft));
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'inquiries.send-draft', key, async () => {
        // Who sends the same form again is led to what it made.
        if (!draft || !ready) throw guestDraftProblems.notFound(undefined);
        await this.drafts.use(tx, 'inquiry', secret, draft);
        return this.inquiries.askWithin(tx, actor, ready.about, ready.input, ready.files);
      }),
    );
  }

  private async ready(actor: Representative, draft: GuestDraft) {
    const { about, fields } = askDraft.parse(draft.content);
    // The form proposes the listing's unit; without a quantity it says nothing.
    const given = fields.quantity === undefined ? { ...fields, unit: undefined } : fields;
    const input = askForm.safeParse(given, { reportInput: true });
    if (!input.success) throw guestDraftProblems.incomplete(undefined, fieldErrorsOf(input.error.issues));
    const files = await this.conversations.receive(actor, await this.drafts.uploadsOf(draft));
    return { about, input: input.data satisfies AskInput, files };
  }
}

/** The same click came twice: the first one has ended the draft. */
const unlessSent = (error: unknown): void => {
  if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
};
