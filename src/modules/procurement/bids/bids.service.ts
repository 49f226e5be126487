import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import { newSecretId } from '../../../shared/ids.js';
import { asAuthor, idsOf, type BidAuthor } from './author.js';
import { demand, holdBid, holdOpen, noteAct, type HeldBid } from './bid-acts.js';
import type { BidContent, BidFile } from './bid-content.js';
import { BidContents, type SentReceipt } from './bid-contents.service.js';
import { askedProcedure, type AskedProcedure } from './data/asked.queries.js';
import {
  insertBid,
  keepBidFiles,
  sendVersion,
  setConfirmed,
  setWithdrawn,
  writeDraft,
} from './data/bid.commands.js';
import {
  bidIn,
  lockBid,
  needsSecondPerson,
  ownBid,
  versionLines,
  type Bid,
  type VersionLine,
} from './data/bid.queries.js';
import { ownOpenedBidOf } from './data/opened.queries.js';
import { actionsOf, bidStateOf, type AuthorAction, type BidState } from './domain/bid-states.js';
import { completed, nothingWritten, writtenAgain, type WrittenBid } from './domain/bid-rules.js';
import { bidProblems } from './domain/problems.js';
import { evidenceSnapshot } from './evidence-snapshot.js';
import { Sealing } from './sealing.service.js';
import { sealDraft, sealSent, type BidDraft, type SentBid } from './sealed-version.js';

/** An author's bid as it stands, with all that only its author sees. */
export type BidCase = {
  readonly procedure: AskedProcedure;
  readonly bid: Bid | null;
  readonly state: BidState | null;
  readonly actions: readonly AuthorAction[];
  /** In preparation; null when nothing is. */
  readonly draft: BidDraft | null;
  /** What counts or counted last; null before anything was sent. */
  readonly sent: SentBid | null;
  /** Newest first. */
  readonly versions: readonly VersionLine[];
  /** Whether another person than the writer has to send. */
  readonly secondPerson: boolean;
  readonly now: Date;
};

export type SaveOptions = {
  /** The one that the writer had before them; undefined when they had none. */
  readonly revision: number | undefined;
  readonly submit: boolean;
  readonly key: string | undefined;
};

/** The author's work on its sealed bid. Until the opening nobody else learns that there is one. */
@Injectable()
export class Bids {
  constructor(
    private readonly db: Db,
    private readonly sealing: Sealing,
    private readonly contents: BidContents,
  ) {}

  /** What the author sees. @throws Problem `bids/procedure-not-found` */
  async look(author: BidAuthor, procedureId: string): Promise<BidCase> {
    return asAuthor(this.db, author, async (tx) => {
      const procedure = await askedProcedure(tx, author, procedureId);
      if (!procedure) throw bidProblems.procedureNotFound();
      const bid = await bidIn(tx, procedureId, author);
      return this.caseOf(tx, author, procedure, bid);
    });
  }

  /** The same by the bid. @throws Problem `bids/not-found` */
  async open(author: BidAuthor, bidId: string): Promise<BidCase> {
    return asAuthor(this.db, author, async (tx) => {
      const bid = await ownBid(tx, bidId, author);
      const procedure = bid && (await askedProcedure(tx, author, bid.procedureId));
      if (!bid || !procedure) throw bidProblems.notFound();
      return this.caseOf(tx, author, procedure, bid);
    });
  }

  /** The author's bid in the procedure. @throws Problem `bids/not-found` */
  async idIn(author: BidAuthor, procedureId: string): Promise<string> {
    const bid = await asAuthor(this.db, author, (tx) => bidIn(tx, procedureId, author));
    if (!bid) throw bidProblems.notFound();
    return bid.id;
  }

  /** Keeps a version in preparation, finished or not; sends it too when `submit` says so. Returns the bid's id. */
  async save(
    author: BidAuthor,
    procedureId: string,
    written: WrittenBid,
    options: SaveOptions,
  ): Promise<string> {
    return asAuthor(this.db, author, (tx) =>
      this.once(tx, author, `bids.save:${procedureId}`, options.key, async () => {
        const { procedure, now } = await holdOpen(tx, author, procedureId);
        const held = { procedure, now, bid: await this.bidFor(tx, author, procedure, now) };
        return this.write(tx, author, held, written, options);
      }),
    );
  }

  /** As `save`, for a bid that is there. */
  async revise(author: BidAuthor, bidId: string, written: WrittenBid, options: SaveOptions): Promise<string> {
    return asAuthor(this.db, author, (tx) =>
      this.once(tx, author, `bids.revise:${bidId}`, options.key, async () =>
        this.write(tx, author, await holdBid(tx, author, bidId), written, options),
      ),
    );
  }

  /** Sends the prepared version. Sending again what stands already does nothing. */
  async submit(author: BidAuthor, bidId: string, revision: number | undefined): Promise<void> {
    await asAuthor(this.db, author, async (tx) => {
      const held = await holdBid(tx, author, bidId);
      const { draft } = await this.contents.of(tx, author, held.bid);
      if (!draft && bidStateOf(held.bid, held.procedure) === 'sent') return;
      demandRevision(held.bid, revision);
      demand(held.bid.version === 0 ? 'submit' : 'revise', held);
      if (!draft) throw bidProblems.nothingPrepared();
      await this.send(tx, author, held, draft, held.bid.writtenBy);
    });
  }

  /** Takes it back before the deadline. Withdrawing again does nothing. */
  async withdraw(author: BidAuthor, bidId: string): Promise<void> {
    await asAuthor(this.db, author, async (tx) => {
      const held = await holdBid(tx, author, bidId);
      if (bidStateOf(held.bid, held.procedure) === 'withdrawn') return;
      demand('withdraw', held);
      await setWithdrawn(tx, bidId, held.now);
      await noteAct(tx, author, 'bid-withdrawn', bidId, held.now, { version: held.bid.version });
    });
  }

  /** Stands by what was sent after the procedure has changed; `procedureVersion` is the one that was read. */
  async confirm(author: BidAuthor, bidId: string, procedureVersion: number): Promise<void> {
    await asAuthor(this.db, author, async (tx) => {
      const held = await holdBid(tx, author, bidId);
      if (procedureVersion !== held.procedure.version) throw bidProblems.changedProcedure(undefined);
      if (bidStateOf(held.bid, held.procedure) === 'sent') return;
      demand('confirm', held);
      await this.checkStillFits(tx, author, held);
      await setConfirmed(tx, bidId, procedureVersion);
      await noteAct(tx, author, 'bid-confirmed', bidId, held.now, { procedureVersion });
    });
  }

  /** What proves the sending of a version, by default the latest sent. @throws Problem `bids/not-found` */
  async receipt(author: BidAuthor, bidId: string, number?: number): Promise<SentReceipt> {
    return asAuthor(this.db, author, async (tx) =>
      this.contents.receipt(tx, author, await ownBid(tx, bidId, author), number),
    );
  }

  /** The same by the procedure, which comes with it. @throws Problem `bids/not-found` */
  async receiptIn(
    author: BidAuthor,
    procedureId: string,
    number?: number,
  ): Promise<{ procedure: AskedProcedure; receipt: SentReceipt }> {
    return asAuthor(this.db, author, async (tx) => {
      const procedure = await askedProcedure(tx, author, procedureId);
      if (!procedure) throw bidProblems.notFound();
      const bid = await bidIn(tx, procedureId, author);
      return { procedure, receipt: await this.contents.receipt(tx, author, bid, number) };
    });
  }

  /** Changes the files of the version in preparation; the rest of it stays as it is, or begins as what was sent. */
  async changeFiles(
    author: BidAuthor,
    procedureId: string,
    change: (tx: Tx, bidId: string, files: readonly BidFile[]) => Promise<readonly BidFile[]>,
  ): Promise<void> {
    await asAuthor(this.db, author, async (tx) => {
      const { procedure, now } = await holdOpen(tx, author, procedureId);
      const held = { procedure, now, bid: await this.bidFor(tx, author, procedure, now) };
      demand(held.bid.version === 0 ? 'submit' : 'revise', held);
      const draft = await this.presentDraft(tx, author, held.bid);
      const files = await change(tx, held.bid.id, draft.files);
      await this.writeDraft(tx, author, held, { ...draft, files });
    });
  }

  private async caseOf(
    tx: Tx,
    author: BidAuthor,
    procedure: AskedProcedure,
    bid: Bid | null,
  ): Promise<BidCase> {
    const { now } = procedure;
    const secondPerson =
      author.kind === 'organisation' && (await needsSecondPerson(tx, author.actor.organisation.id));
    const none = { bid: null, state: null, actions: [], draft: null, sent: null, versions: [] };
    if (!bid) return { procedure, ...none, secondPerson, now };
    const state = bidStateOf(bid, procedure);
    // The opening passes a damaged bid over: it is in nobody's hands.
    const missed = state === 'opened' && !(await ownOpenedBidOf(tx, procedure.id, author));
    return {
      ...{ procedure, bid, secondPerson, now },
      state: missed ? 'lapsed' : state,
      actions: actionsOf(bid, procedure, now),
      versions: await versionLines(tx, bid.id),
      ...(await this.contents.of(tx, author, bid)),
    };
  }

  private async bidFor(tx: Tx, author: BidAuthor, procedure: AskedProcedure, now: Date): Promise<Bid> {
    const present = await lockBid(tx, procedure.id, author);
    if (present) return present;
    const { id: procedureId, buyerId } = procedure;
    const id = newSecretId<'Bid'>();
    const made = await insertBid(tx, { id, procedureId, buyerId, ...idsOf(author), at: now });
    // Of two who begin at once the second waits for the first, and goes on with its bid.
    const bid = made ?? (await lockBid(tx, procedureId, author));
    if (!bid) throw bidProblems.procedureNotFound();
    return bid;
  }

  private async write(
    tx: Tx,
    author: BidAuthor,
    held: HeldBid,
    written: WrittenBid,
    options: SaveOptions,
  ): Promise<string> {
    const { bid } = held;
    demandRevision(bid, options.revision);
    demand(bid.version === 0 ? 'submit' : 'revise', held);
    const { files } = await this.presentDraft(tx, author, bid);
    const writer = author.kind === 'organisation' ? author.actor.accountId : null;
    if (options.submit) await this.send(tx, author, held, { written, files }, writer);
    else await this.writeDraft(tx, author, held, { written, files });
    return bid.id;
  }

  /** The version in preparation; else what was sent, as it was written; else nothing yet. */
  private async presentDraft(tx: Tx, author: BidAuthor, bid: Bid): Promise<BidDraft> {
    const { draft, sent } = await this.contents.of(tx, author, bid);
    if (draft) return draft;
    return sent
      ? { written: writtenAgain(sent.content), files: sent.content.files }
      : { written: nothingWritten, files: [] };
  }

  private async writeDraft(tx: Tx, author: BidAuthor, held: HeldBid, draft: BidDraft): Promise<void> {
    const { bid, procedure } = held;
    const number = bid.version + 1;
    const place = { procedureId: procedure.id, bidId: bid.id, version: number };
    const sealed = sealDraft(draft, await this.sealing.authorKeys(tx, author), place);
    const version = { number, procedureVersion: procedure.version, ...sealed };
    const writer = author.kind === 'organisation' ? author.actor.accountId : null;
    await writeDraft(tx, bid.id, version, writer);
  }

  /** Sends what `writer` has written; null when that is not known. The caller has asked whether it may be sent. */
  private async send(
    tx: Tx,
    author: BidAuthor,
    held: HeldBid,
    draft: BidDraft,
    writer: string | null,
  ): Promise<void> {
    const { bid, procedure, now } = held;
    if (author.kind === 'organisation') {
      const { organisation, accountId } = author.actor;
      const alone = writer === null || writer === accountId;
      if (alone && (await needsSecondPerson(tx, organisation.id)))
        throw bidProblems.secondPersonNeeded(undefined);
    }
    const number = bid.version + 1;
    const content = await this.contentOf(tx, author, held, draft);
    const of = {
      procedureId: procedure.id,
      procedureVersion: procedure.version,
      bidId: bid.id,
      version: number,
    };
    const keys = {
      author: await this.sealing.authorKeys(tx, author),
      procedure: await this.sealing.publicKeyOf(tx, procedure.id),
    };
    const sealed = sealSent(content, of, keys);
    await sendVersion(tx, bid.id, { number, procedureVersion: procedure.version, ...sealed, at: now });
    const files = content.files.map(({ fileId }) => fileId);
    if (files.length > 0) await keepBidFiles(tx, bid.id, files);
    await noteAct(tx, author, number === 1 ? 'bid-sent' : 'bid-revised', bid.id, now, { version: number });
  }

  private async contentOf(tx: Tx, author: BidAuthor, held: HeldBid, draft: BidDraft): Promise<BidContent> {
    const done = completed(draft.written, held.procedure.content);
    if (!done.ok) throw bidProblems.incomplete(undefined, done.errors);
    const evidence = await evidenceSnapshot(tx, author, held.now);
    return { ...done.content, files: [...draft.files], evidence };
  }

  /** A bid that answers lines which are gone or lacks new ones cannot be confirmed, only revised. */
  private async checkStillFits(tx: Tx, author: BidAuthor, { bid, procedure }: HeldBid): Promise<void> {
    const { sent } = await this.contents.of(tx, author, bid);
    if (!sent) throw bidProblems.notFound();
    const again = completed(writtenAgain(sent.content), procedure.content);
    const same = again.ok && JSON.stringify(again.content.lines) === JSON.stringify(sent.content.lines);
    if (!same) throw bidProblems.changedLines(undefined);
  }

  private once<Answer>(
    tx: Tx,
    author: BidAuthor,
    operation: string,
    key: string | undefined,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    // A personal link has no account to keep keys for; its revision refuses what comes twice.
    return author.kind === 'organisation' ? once(tx, author.actor, operation, key, work) : work();
  }
}

const demandRevision = (bid: Bid, revision: number | undefined): void => {
  if (revision !== undefined && revision !== bid.revision) throw bidProblems.stale(undefined);
};
