import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../../platform/database/db.js';
import { StoredFiles } from '../../../platform/files/stored-files.js';
import { once } from '../../../platform/http/idempotency.js';
import type { Upload } from '../../../platform/http/multipart.js';
import { localDateOf } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';
import { Conversations } from '../../conversations/index.js';
import { GuestDrafts, guestDraftProblems, type GuestDraft } from '../../inquiries/index.js';
import { completed } from './completeness.js';
import { addFile } from './data/procedure-files.js';
import { knownCategories, publicListings } from './data/reference.queries.js';
import { rulesOn } from './data/rules.queries.js';
import { earliestDeadline } from './domain/publishing.js';
import { procedureProblems } from './domain/problems.js';
import { listingsIn, noSuchListing, ProcedureDrafts, takesHidden, type Saved } from './drafts.service.js';
import { guestProcedure, type GuestProcedure } from './guest-procedures.schemas.js';
import { linesOf, type ProcedureDraft } from './procedure-content.js';

export type GuestWork = GuestProcedure &
  Pick<GuestDraft, 'files' | 'until'> & {
    /** Ids of lines, questions and criteria that no new one may take. */
    readonly usedIds: ReadonlySet<string>;
    /** What is missing in the text itself; whom to ask is chosen once it belongs to an organisation. */
    readonly errors: readonly FieldError[];
    /** The earliest day of the deadline, if it were published today. */
    readonly earliest: string;
  };

/** Procedures that are written before anybody is registered, and become an organisation's own to be published. */
@Injectable()
export class GuestProcedures {
  constructor(
    private readonly db: Db,
    private readonly guests: GuestDrafts,
    private readonly drafts: ProcedureDrafts,
    private readonly conversations: Conversations,
    private readonly files: StoredFiles,
  ) {}

  /** Returns the secret of the draft's link. @throws Problem `procurement/incomplete` for a listing that nobody may see */
  async begin(begun: GuestProcedure): Promise<string> {
    await insistOnPublic(this.db.public, begun.draft, null);
    return this.guests.begin('procedure', begun);
  }

  /** @throws Problem `guest-drafts/not-found` */
  async open(secret: string): Promise<GuestWork> {
    const { content, files, until } = await this.guests.open('procedure', secret);
    const known = guestProcedure.parse(content);
    const done = completed(known.draft, known.figures, []);
    const today = localDateOf(await databaseNow(this.db.public));
    return {
      ...{ ...known, files, until, usedIds: idsIn(known.draft) },
      errors: done.ok ? [] : done.errors,
      earliest: earliestDeadline(known.kind, today, await rulesOn(this.db.public, today)),
    };
  }

  /** Makes what was written into what it is now: what is not given stays. @throws as `open` and `begin` */
  save(
    secret: string,
    savedOf: (work: GuestProcedure, usedIds: ReadonlySet<string>) => Saved,
  ): Promise<void> {
    return this.guests.change('procedure', secret, async (content, tx) => {
      const known = guestProcedure.parse(content);
      const { kind, draft, figures } = savedOf(known, idsIn(known.draft));
      if (draft) await insistOnPublic(tx, draft, known.draft);
      return {
        ...known,
        ...(kind && { kind }),
        ...(draft && { draft: { ...draft, recipient: null } }),
        ...(figures && { figures }),
      };
    });
  }

  /** @throws as `open`, and `guest-drafts/file-refused` */
  addFiles(secret: string, uploads: readonly Upload[]): Promise<void> {
    return this.guests.change('procedure', secret, (content) => content, uploads);
  }

  /** @throws as `open`, and `guest-drafts/file-not-found` */
  removeFile(secret: string, fileId: string): Promise<void> {
    return this.guests.removeFile('procedure', secret, fileId);
  }

  /** Deletes it. @throws as `open` */
  discard(secret: string): Promise<void> {
    return this.guests.discard('procedure', secret);
  }

  /**
   * Makes the draft the acting organisation's own, with its files, and ends it behind its link. Returns the procedure's id.
   * @throws Problem as `open`, and `guest-drafts/stale`
   */
  async take(actor: Representative, secret: string, key: string | undefined): Promise<string> {
    const read = await this.guests.find('procedure', secret);
    const received = read ? await this.conversations.receive(actor, await this.guests.uploadsOf(read)) : [];
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'procurement.take-draft', key, async () => {
        // Who sends the same form again is led to what it made.
        if (!read) throw guestDraftProblems.notFound(undefined);
        await this.guests.use(tx, 'procedure', secret, read);
        const { draft, ...begun } = guestProcedure.parse(read.content);
        const id = await this.drafts.insert(
          tx,
          actor,
          { ...begun, draft: await standing(tx, draft) },
          'begun',
        );
        for (const file of received) {
          await this.files.record(tx, file);
          await addFile(tx, id, file.id);
        }
        return id;
      }),
    );
  }
}

/** A listing that nobody may see is refused, unless it stood there before. */
const insistOnPublic = async (
  reader: Reader,
  draft: ProcedureDraft,
  before: ProcedureDraft | null,
): Promise<void> => {
  if (await takesHidden(reader, draft, before))
    throw procedureProblems.incomplete(undefined, [{ pointer: '/lots', text: noSuchListing }]);
};

const idsIn = (draft: ProcedureDraft): ReadonlySet<string> =>
  new Set([...linesOf(draft), ...draft.questions, ...draft.criteria].map(({ id }) => id));

/** Without categories that there are not; a line whose listing nobody may see any more keeps its words. */
const standing = async (tx: Tx, draft: ProcedureDraft): Promise<ProcedureDraft> => {
  const visible = new Set(await publicListings(tx, listingsIn(draft)));
  return {
    ...draft,
    recipient: null,
    categories: await knownCategories(tx, draft.categories),
    lots: draft.lots.map((lot) => ({
      ...lot,
      lines: lot.lines.map((line) => ({
        ...line,
        listingId: line.listingId !== null && visible.has(line.listingId) ? line.listingId : null,
      })),
    })),
  };
};
